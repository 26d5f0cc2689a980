import { expect } from 'chai';
import { email, password } from '../support/canary.js';
import { runHere, withFiles } from '../support/terminal.js';

const address = email(1).text;
const GOOD = [
  { key: 'user.email', value: address, masked: '[REDACTED:contact.email]' },
  { name: 'a route', key: 'http.route', value: '/cart/:id', keeps: true },
  { value: `paid by ${address}`, contains: ['paid by', 'contact'], never: address },
  { key: 'app.nested', value: { a: [1, address] }, masked: { a: [1, '[REDACTED:contact.email]'] } },
  { key: 'n', value: 5, keeps: true },
];

const testCases = async (cases: unknown, ...args: string[]) =>
  withFiles({ cases: JSON.stringify(cases), policy: 'attributes: { app.gone: drop }\n' }, (at) =>
    runHere(['test', at('policy'), at('cases'), ...args]),
  );

describe('cli: test', function () {
  it('passes what comes out as it says', async () =>
    expect(await testCases(GOOD)).to.deep.equal({ code: 0, out: '5 passed\n', err: '' }));

  it('takes a list under `cases`, without a policy', () =>
    withFiles({ cases: 'cases:\n  - { value: hello, keeps: true }\n' }, async (at) =>
      expect((await runHere(['test', at('cases')])).code).to.equal(0),
    ));

  const BAD: [unknown, expected: RegExp, happened: RegExp][] = [
    [{ value: address, masked: 'x' }, /another result/, /masked: contact\.email/],
    [{ value: address, keeps: true }, /to stay as it is/, /masked: contact\.email/],
    [{ value: `to ${address}`, contains: address }, /a text that is gone/, /masked: contact\.email/],
    [{ value: 'some words', never: 'words' }, /a text to be gone/, /nothing found/],
    [{ key: 'app.gone', value: 'x', keeps: true }, /to stay as it is/, /dropped/],
  ];
  for (const [one, expected, happened] of BAD) {
    it(`fails with 1, and says what happened: ${expected.source}`, async function () {
      const { code, out } = await testCases([GOOD[0], one]);
      expect(code).to.equal(1);
      expect(out)
        .to.match(expected)
        .and.match(happened)
        .and.match(/1 passed, 1 failed/)
        .and.not.include(address);
    });
  }

  it('shows values on a terminal only, and only when asked', () =>
    withFiles({ cases: JSON.stringify([{ value: address, keeps: true }]) }, async (at) => {
      expect((await runHere(['test', at('cases'), '--show'], { isInteractive: true })).out).to.include(address);
      expect((await runHere(['test', at('cases')], { isInteractive: true })).out).to.not.include(address);
      expect(await runHere(['test', at('cases'), '--show'])).to.include({ code: 2, out: '' });
    }));

  it('gives all of it as JSON, without values', async function () {
    const { secret, text } = password(2);
    const { code, out } = await testCases([...GOOD, { name: 'a pair', value: text, keeps: true }], '--json');
    const told = JSON.parse(out);
    expect([code, told.passed, told.failed]).to.deep.equal([1, 5, 1]);
    expect(told.cases[5]).to.deep.equal({
      number: 6,
      name: 'a pair',
      failed: ['keeps'],
      happened: 'masked: credential.password',
    });
    expect(out).to.not.include(secret).and.not.include(address);
  });

  const WRONG: [unknown, RegExp][] = [
    [[], /a list of cases/], ['x', /a list of cases/], [[5], /case 1: an object/], [[{ value: 1, keeps: true }, { keeps: true }], /case 2: a value is expected/],
    [[{ value: 1 }], /one of masked, keeps, contains, never/], [[{ value: 1, kept: true, keeps: true }], /fields are/], [[{ value: 1, keeps: 'yes' }], /keeps is true/],
    [[{ value: 1, never: '' }], /never is a text/], [[{ value: 1, key: 5, keeps: true }], /key is a text/],
  ]; // biome-ignore format: a table
  for (const [cases, message] of WRONG) {
    it(`is wrong usage: ${JSON.stringify(cases)}`, async function () {
      const { code, err } = await testCases(cases);
      expect(code).to.equal(2);
      expect(err).to.match(message);
    });
  }
});
