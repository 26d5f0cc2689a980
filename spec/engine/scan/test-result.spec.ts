import { expect } from 'chai';
import { isTestResult } from '../../../lib/engine/scan/test-result.js';
import { randomText } from '../../support/random.js';

/** The place behind `pass`, its sign and a blank. */
const behind = (text: string): number =>
  (/pass["']? ?[:=] {0,3}/i.exec(text)?.[0].length ?? 0) + text.search(/pass["']? ?[:=]/i);

describe('scan/test-result', function () {
  const RESULTS: readonly string[] = [
    '--- PASS: TestLogin (0.00s)',
    '    --- PASS: TestParse2/empty_string (0.00s)',
    'PASS: tests/check-auth.sh',
    'PASS: gdb.base/commands.exp: define if without arg test',
    'XPASS: ld-elf/merge.s',
    'PASS: all tests',
    'PASS: objcopy add-symbol',
    'PASS: TestFoo',
    'PASS: foo_test',
    '2024-06-25 PASS: checkout-e2e (12s)',
    'Done. PASS=4211 WARN=0 ERROR=1 SKIP=3',
    'pass: 12049, fail: 3',
  ];
  for (const text of RESULTS) it(`knows ${text}`, () => expect(isTestResult(text, behind(text))).to.equal(true));

  const PASSWORDS: readonly (readonly [text: string, why: string])[] = [
    ['PASS: hunter2', 'a word with a digit'],
    ['PASS: swordfish', 'a word alone'],
    [`PASS: Autumn${randomText('digit', 4, 5)}% for login`, 'a password, and words behind it'],
    ['USER: admin PASS: swordfish ok', 'somebody before it'],
    ['login=bob\nPASS: swordfish was set', 'the same in the line before'],
    ['PASS: swordfish status=ok', 'a pair behind it'],
    [`PASS: tests/${randomText('alnum', 20, 6)}`, 'a key'],
    ['PASS=swordfish ok', 'behind an equals sign'],
    ['pass: swordfish ok', 'in small letters'],
    ['pass=4211 user=bob', 'a number that nothing counts'],
    ['COMPASS: all tests', 'a longer name'],
  ];
  for (const [text, why] of PASSWORDS)
    it(`does not know ${JSON.stringify(text)}: ${why}`, () => expect(isTestResult(text, behind(text))).to.equal(false));
});
