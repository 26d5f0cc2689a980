import { readFileSync } from 'node:fs';

/** Version of this package. The bundle lies two folders below its root, as the sources do. */
export const VERSION: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
