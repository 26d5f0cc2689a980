/** One section in this process: `run-section.ts SECTION EFFORT [PART,PART]`. */
import { answer } from './alone.js';
import type { Effort } from './effort.js';
import { sections } from './sections.js';

const [name = '', effort, parts] = process.argv.slice(2);
const runner = sections[name];
if (!runner) throw new Error(`no section of the name ${name}`);
answer(await runner.run(effort as Effort, parts?.split(',')));
