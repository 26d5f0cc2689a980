import { expect } from 'chai';
import { catalogue } from '../../lib/engine/catalogue/index.js';
import { runHere, withFiles } from '../support/terminal.js';

const KEYS: [key: string, told: RegExp][] = [
  ['db.query.text', /kind +sql +read as sql/],
  ['user.email', /kind +sensitive[\s\S]*type +contact\.email/],
  ['db.system.name', /kind +enum[\s\S]*members +actian[\s\S]* mysql,/],
  ['http.request.header.x-api-key', /template +http\.request\.header\.<key>/],
  ['app.password', /known by +its last words/],
  ['app.note', /known by +nothing/],
  ['own.note', /kind +replace[\s\S]*known by +the policy/],
];

describe('cli: catalogue', function () {
  for (const [key, told] of KEYS) {
    it(`knows ${key}`, () =>
      withFiles({ p: 'attributes: { own.note: drop }\n' }, async (at) => {
        const { code, out } = await runHere(['catalogue', key, '-p', at('p')]);
        expect(code).to.equal(0);
        expect(out).to.match(told);
        for (const line of out.split('\n')) expect(line.length).to.be.at.most(100);
      }));
  }

  it('names keys that are like it', async () =>
    expect((await runHere(['catalogue', 'query.tex'])).out).to.include('db.query.text'));

  it('tells of every key of the catalogue', async function () {
    this.timeout(60_000);
    for (const key of [...catalogue().keys()].filter((_, i) => i % 40 === 0)) {
      const { out } = await runHere(['catalogue', '--json', key.replace('<key>', 'x')]);
      expect(JSON.parse(out), key).to.include({ by: 'catalogue' });
    }
  });
});
