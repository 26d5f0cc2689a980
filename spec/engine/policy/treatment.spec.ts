import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { compilePolicy } from '../../../lib/engine/policy/compile.js';
import { parsePolicy } from '../../../lib/engine/policy/parse.js';
import { CleanTexts } from '../../../lib/engine/policy/treatment.js';

const plan = compilePolicy(
  parsePolicy(
    { attributes: { 'app.note': 'drop', 'app.safe': 'pass', 'user.email': 'pass', password: 'pass' } },
    detectors,
  ),
  detectors,
);
const { treatments } = plan;
const detectorOf = (index: number) => plan.scanner.detectors[index]?.id;

describe('policy/treatment', function () {
  const attributes: readonly (readonly [string, string, string | undefined, string])[] = [
    ['app.note', 'replace', 'policy.attribute', 'the policy says so'],
    ['app.safe', 'pass', undefined, 'the policy says so'],
    ['user.email', 'pass', undefined, 'the policy before the catalogue'],
    ['password', 'pass', undefined, 'the policy before the name'],
    ['url.full', 'url', undefined, 'the catalogue'],
    ['db.query.text', 'sql', undefined, 'the catalogue'],
    ['http.request.header.authorization', 'header', undefined, 'a template of the catalogue'],
    ['user.full_name', 'sensitive', 'person.name', 'the catalogue, with its type'],
    ['user.id', 'user-id', 'identity.user-id', 'the catalogue, with its type'],
    ['http.request.method', 'enum', undefined, 'the catalogue'],
    ['app.db.password', 'keyed', 'credential.password', 'the last words of the name'],
    ['app.api_key', 'keyed', 'credential.api-key', 'the last words of the name'],
    ['app.status', 'text', undefined, 'nothing is known'],
    ['constructor', 'text', undefined, 'a name of Object'],
    ['__proto__', 'text', undefined, 'a name of Object'],
    ['', 'text', undefined, 'no name'],
  ];
  for (const [key, kind, detector, why] of attributes) {
    it(`treats ${JSON.stringify(key)} as ${kind}: ${why}`, function () {
      const treatment = treatments.attribute(key);
      expect(treatment.kind).to.equal(kind);
      expect(detectorOf(treatment.detector)).to.equal(detector);
    });
  }

  it('treats a name inside a value by the name alone', function () {
    expect(treatments.name('url.full').kind).to.equal('text');
    expect(treatments.name('app.note').kind).to.equal('text');
    expect(treatments.name('password').kind).to.equal('keyed');
  });

  it('keeps what it decided', () =>
    expect(treatments.attribute('app.status')).to.equal(treatments.attribute('app.status')));

  it('decides the same for more keys than it keeps', function () {
    for (let i = 0; i < 5000; i++) expect(treatments.attribute(`key.${i}.password`).kind).to.equal('keyed');
    expect(treatments.attribute('key.4999.password').kind).to.equal('keyed');
  });

  it('has the words of the key, as context', () =>
    expect(treatments.attribute('vehicle.licensePlate').words).to.equal('vehicle license plate'));

  it('takes a switched-off type for text', function () {
    const without = compilePolicy(parsePolicy({ detectors: { disable: ['contact.email'] } }, detectors), detectors);
    expect(without.treatments.attribute('user.email').kind).to.equal('text');
  });

  describe('clean texts', function () {
    it('are those that were added, and no other', function () {
      const clean = new CleanTexts();
      expect(clean.has('')).to.equal(false);
      expect(clean.has('GET /a')).to.equal(false);
      clean.add('GET /a');
      expect(clean.has('GET /a')).to.equal(true);
      for (const other of ['GET /b', 'GET /a ', 'get /a', 'GXT /a', ''])
        expect(clean.has(other), other).to.equal(false);
    });

    it('are bounded in number: later ones take the place of earlier ones', function () {
      const clean = new CleanTexts();
      const texts = Array.from({ length: 10_000 }, (_, i) => `text number ${i}`);
      for (const text of texts) {
        clean.add(text);
        expect(clean.has(text), text).to.equal(true);
      }
      expect(texts.filter((text) => clean.has(text)).length).to.be.within(1, 1024);
    });

    it('are of one key: two share none', function () {
      const [one, two] = [new CleanTexts(), new CleanTexts()];
      one.add('GET /a');
      expect(two.has('GET /a')).to.equal(false);
    });

    it('are no empty ones, which tell nothing of how often texts come again', function () {
      const clean = new CleanTexts();
      for (let i = 0; i < 1000; i++) clean.add('');
      expect(clean.has('')).to.equal(false);
      clean.add('checkout');
      expect(clean.has('checkout')).to.equal(true);
    });

    it('are short ones', function () {
      const clean = new CleanTexts();
      clean.add('x'.repeat(768));
      clean.add('y'.repeat(769));
      expect(clean.has('x'.repeat(768))).to.equal(true);
      expect(clean.has('y'.repeat(769))).to.equal(false);
    });
  });
});

describe('engine/policy/treatment, nested places', function () {
  const treatmentsOf = () => compilePolicy({}, detectors).treatments;

  it('knows a place again, and what its path of keys says', function () {
    const treatments = treatmentsOf();
    const card = treatments.below(treatments.top('payment'), 'card', 0);
    expect(treatments.below(treatments.top('payment'), 'card', 0)).to.equal(card);
    expect(card.path).to.equal('payment.card');
    expect(treatments.below(card, 'number', 0).treatment.kind).to.equal('keyed');
    expect(treatments.below(treatments.top('order'), 'number', 0).treatment.kind).to.equal('text');
  });

  it('tells a key by where it stood last, and another one there too', function () {
    const treatments = treatmentsOf();
    const top = treatments.top('order');
    const [email, note] = [treatments.below(top, 'email', 0), treatments.below(top, 'note', 1)];
    for (let again = 0; again < 3; again++) {
      expect(treatments.below(top, 'email', 0)).to.equal(email);
      expect(treatments.below(top, 'note', 1)).to.equal(note);
      expect(treatments.below(top, 'note', 0)).to.equal(note);
      expect(treatments.below(top, 'email', 9)).to.equal(email);
    }
    expect(email.name).to.equal(treatments.name('email'));
  });

  it('knows the fields of a body by the name of the event, and the others by their names', function () {
    const treatments = treatmentsOf();
    const top = treatments.top('log.body', 'gen_ai.choice');
    const message = treatments.below(top, 'message', 0);
    const kindOf = (key: string) => treatments.below(message, key, 0).treatment.kind;
    expect(top.path).to.equal('log.body');
    expect(treatments.below(top, 'index', 0).treatment.kind).to.equal('number');
    expect([kindOf('role'), kindOf('content'), kindOf('note'), kindOf('email')]).to.deep.equal([
      'enum',
      'text',
      'text',
      'keyed',
    ]);
    expect(treatments.below(message, 'role', 0).path).to.equal('log.body.message.role');
    expect(treatments.top('log.body', 'order.done')).to.equal(treatments.top('log.body'));
    expect(treatments.below(treatments.top('log.body'), 'role', 0).treatment.kind).to.equal('text');
  });

  it('remembers so many and no more, and no key that is a text of its own', function () {
    const treatments = treatmentsOf();
    const top = treatments.top('many');
    for (let i = 0; i < 10_000; i++) treatments.below(top, `k${i}`, i);
    expect(top.inOrder.length).to.be.lessThan(65);
    expect(top.below.size).to.be.lessThan(4200);
    expect(treatments.below(top, 'k9999', 0).path, 'still told').to.equal('many.k9999');
    const other = treatmentsOf();
    const long = other.top('long');
    other.below(long, 'x'.repeat(1000), 0);
    for (let again = 0; again < 3; again++) other.below(long, 'x'.repeat(1000), 0);
    expect(long.below.size).to.equal(0);
    expect(long.inOrder).to.deep.equal([]);
  });
});
