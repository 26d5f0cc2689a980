import { expect } from 'chai';
import { email, password, token } from '../support/canary.js';
import { runHere } from '../support/terminal.js';

describe('cli: explain', function () {
  it('tells treatment, slices, findings and result', async function () {
    const { secret } = password(3);
    const { code, out } = await runHere(['explain', 'url.full', `https://shop.example/a?page=2&token=${secret}`]);
    expect(code).to.equal(0);
    expect(out)
      .to.match(/treated as {2}url \(semantic conventions\)/)
      .and.match(/mask token = credential\.token/)
      .and.match(/credential\.token +\d+-\d+ +1\.00 +placeholder +name token/);
    expect(out).to.include('result  https://shop.example/a?page=2&token=REDACTED').and.not.include(secret);
  });

  it('takes a value without a key', async () =>
    expect((await runHere(['explain', `mail to ${email(1).text}`])).out).to.include(
      'mail to [REDACTED:contact.email]',
    ));

  it('reads the value from the standard input', async function () {
    const { text } = token(4);
    const { out } = await runHere(['explain', 'app.note', '-'], { stdin: `see ${text}\n` });
    expect(out).to.include('literal ghp_').and.not.include(text);
  });

  it('does not repeat what stays', async () =>
    expect((await runHere(['explain', 'http.route', '/cart/:id'])).out)
      .to.include('nothing found')
      .and.match(/result {2}\(unchanged\)/));

  it('gives all of it as JSON', async function () {
    const { text } = email(2);
    const told = JSON.parse((await runHere(['explain', '--json', 'user.email', text])).out);
    expect(told).to.deep.include({
      key: 'user.email',
      treatment: { kind: 'sensitive', by: 'catalogue', detector: 'contact.email' },
      output: '[REDACTED:contact.email]',
    });
    expect(JSON.stringify(told)).to.not.include(text);
  });

  it('shows raw values on a terminal only, and only when asked', async function () {
    const { text } = email(3);
    const shown = await runHere(['explain', '--show', `mail ${text}`], { isInteractive: true });
    expect(shown.out).to.include(text);
    expect((await runHere(['explain', `mail ${text}`], { isInteractive: true })).out).to.not.include(text);
    for (const [args, isInteractive] of [
      [['--show'], false],
      [['--show', '--json'], true],
    ] as const) {
      const { code, out, err } = await runHere(['explain', ...args, `mail ${text}`], { isInteractive });
      expect([code, out]).to.deep.equal([2, '']);
      expect(err).to.not.include(text);
    }
  });

  it('knows the kind of the span', async function () {
    const at = async (...kind: string[]) =>
      (await runHere(['explain', 'network.peer.address', '203.0.113.77', ...kind])).out;
    expect(await at('--kind', 'server')).to.include('203.0.113.0');
    expect(await at('--kind', 'client')).to.include('(unchanged)');
    expect((await runHere(['explain', '--kind', 'x', 'a'])).code).to.equal(2);
  });

  it('is no wider than the terminal', async function () {
    const { out } = await runHere(
      ['explain', 'db.query.text', `select '${'x'.repeat(40)}' from t where card = 4111111111111111`],
      { columns: 80 },
    );
    const table = out.slice(out.indexOf('found'), out.indexOf('result')).split('\n');
    for (const line of table) expect(line.length).to.be.at.most(80);
  });

  it('wants a value', async () => expect((await runHere(['explain'])).code).to.equal(2));
  it('wants no more than a key and a value', async () =>
    expect((await runHere(['explain', 'a', 'b', 'c'])).code).to.equal(2));
});
