import { expect } from 'chai';
import { token } from '../support/canary.js';

/** What may not stand in a file as it is. */
const MADE: Readonly<Record<string, string>> = {
  'github token': token(41).text,
  'social security number': ['536', '22', '8145'].join('-'),
  'track data': ['%B', '4111', '1111', '1111', '1111', '^RUIZ/ANNA^2812101000000000?'].join(''),
};

/** A text of a page with what its ‹angle brackets› stand for. */
export const fillIn = (text: string): string =>
  text.replace(/‹([^›]+)›/g, (_, name: string) => MADE[name] ?? expect.fail(`unknown: ${name}`));
