import { expect } from 'chai';
import { findBelow } from '../../../lib/engine/scan/value-below.js';

const secret = ['Tiger', '2774', '!x'].join('');

/** What stands below the first colon. */
function below(text: string): string {
  const found = { start: -1, end: -1 };
  const endOf = (all: string, at: number) => at + (/^[^\s,]*/.exec(all.slice(at))?.[0].length ?? 0);
  findBelow(text, text.indexOf(':') + 1, endOf, found);
  return found.start < 0 ? '' : text.slice(found.start, found.end);
}

describe('scan/value-below', function () {
  const ACCEPTED: readonly (readonly [text: string, why: string])[] = [
    [`password:\n${secret}`, 'the line below'],
    [`password:\r\n${secret}\r\n`, 'with both characters'],
    [`password:\r${secret}\rx`, 'with the other one'],
    [`password:\n\n    ${secret}\n\nKeep it`, 'below an empty line, indented'],
    [`password:\n\t${secret} \t\nx`, 'before blanks'],
  ];
  for (const [text, why] of ACCEPTED)
    it(`takes ${JSON.stringify(text)}: ${why}`, () => expect(below(text)).to.equal(secret));

  const REFUSED: readonly (readonly [text: string, why: string])[] = [
    [`password: ${secret}`, 'no line of its own'],
    [`password:\n${secret} is yours`, 'more on the line'],
    [`password:\n${secret},\n`, 'a list'],
    [`password:\n${secret}:\n  x`, 'another name'],
    ['password:\n  required\n', 'a word'],
    ['password:\n  minLength: 8\n', 'a setting'],
    ['password:\n  - is too short\n', 'a list of messages'],
    [`password:\n\n\n\n${secret}`, 'too far below'],
    [`password:\n${' '.repeat(40)}${secret}`, 'too far in'],
    ['password:\n', 'nothing'],
    ['password:', 'the end'],
  ];
  for (const [text, why] of REFUSED)
    it(`leaves ${JSON.stringify(text)}: ${why}`, () => expect(below(text)).to.equal(''));
});
