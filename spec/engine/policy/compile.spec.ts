import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { compilePolicy, FAILURES } from '../../../lib/engine/policy/compile.js';
import { parsePolicy } from '../../../lib/engine/policy/parse.js';
import { Finder } from '../../../lib/engine/scan/find.js';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import { MaskError } from '../../../lib/errors.js';
import { nodeHmac } from '../../../lib/platform/node-hmac.js';
import { detectorOf } from '../../support/found.js';

const compile = (policy: unknown = {}) => compilePolicy(parsePolicy(policy, detectors), detectors, { hmac: nodeHmac });
const TOKEN = { key: 'k'.repeat(32), keyId: 'k1' };
const own = detectorOf([{ rule: 'anchor', literals: ['own-'] }], { id: 'spec.own' });

function thrownBy(policy: unknown): MaskError | undefined {
  try {
    compile(policy);
    return undefined;
  } catch (error) {
    if (!(error instanceof MaskError)) throw error;
    return error;
  }
}

describe('policy/compile', function () {
  const base = compile();

  it('gives a frozen plan', () => expect(Object.isFrozen(base)).to.equal(true));

  it('has a version that is the same for the same policy', function () {
    expect(base.version).to.match(/^[0-9a-f]{8}$/);
    expect(compile().version).to.equal(base.version);
    expect(compile({ confidence: 0.5, limits: { maxDepth: 3 } }).version).to.equal(
      compile({ limits: { maxDepth: 3 }, confidence: 0.5 }).version,
    );
  });

  const others: readonly unknown[] = [
    { placeholder: '***' },
    { confidence: 0.6 },
    { limits: { maxDepth: 3 } },
    { detectors: { disable: ['contact.email'] } },
    { detectors: { custom: [own] } },
    { operators: { default: 'drop' } },
    { attributes: { a: 'pass' } },
    { token: TOKEN },
  ];
  for (const policy of others)
    it(`has another version for ${JSON.stringify(policy)}`, () =>
      expect(compile(policy).version).to.not.equal(base.version));

  it('has a version that says nothing about the key', function () {
    expect(compile({ token: TOKEN }).version).to.equal(compile({ token: { ...TOKEN, key: 'l'.repeat(32) } }).version);
  });

  it('chooses the operator: detector, category, built in, default', function () {
    const operatorOf = (policy: unknown, id: `${string}.${string}`) => {
      const plan = compile(policy);
      return plan.operatorNames[plan.indexOf(id)];
    };
    expect(operatorOf({}, 'contact.email')).to.equal('placeholder');
    expect(operatorOf({}, 'network.ipv4')).to.equal('truncate');
    expect(operatorOf({ operators: { default: 'drop' } }, 'contact.email')).to.equal('drop');
    expect(operatorOf({ operators: { default: 'drop' } }, 'network.ipv4')).to.equal('truncate');
    expect(
      operatorOf({ operators: { default: 'drop', categories: { network: 'placeholder' } } }, 'network.ipv4'),
    ).to.equal('placeholder');
    expect(
      operatorOf(
        { operators: { categories: { contact: 'drop' }, detectors: { 'contact.email': 'partial' } } },
        'contact.email',
      ),
    ).to.equal('partial');
  });

  it('leaves out what is switched off, and adds what is custom', function () {
    const plan = compile({ detectors: { disable: ['contact.email'], custom: [own] } });
    expect(plan.indexOf('contact.email')).to.equal(-1);
    expect(plan.scanner.detectors[plan.indexOf('spec.own')]?.id).to.equal('spec.own');
    expect(plan.scanner.detectors.flat()).to.have.length(detectors.length);
  });

  it('has limits of the policy, else the defaults', function () {
    expect(base.limits).to.deep.equal({ maxValueLength: 262_144, maxDepth: 32, budget: 4_194_304 });
    expect(compile({ limits: { maxDepth: 3 } }).limits).to.deep.equal({
      maxValueLength: 262_144,
      maxDepth: 3,
      budget: 4_194_304,
    });
  });

  it('renders each failure in the template', function () {
    expect(Object.keys(base.failures)).to.deep.equal([...FAILURES]);
    expect(base.failures['limit.depth']).to.equal('[REDACTED:limit.depth]');
    expect(compile({ placeholder: '<{category}>' }).failures['limit.depth']).to.equal('<failure>');
  });

  it('knows its own outputs', function () {
    const plan = compile({ operators: { default: 'token' }, token: TOKEN });
    const token = plan.operators[plan.indexOf('contact.email')]?.('jane@corp.com') ?? '';
    for (const text of ['[REDACTED:contact.email]', '[REDACTED:limit.depth]', token])
      expect(plan.ownOutputAt(text, 0), text).to.equal(text.length);
    for (const text of ['[REDACTED:jane.doe]', '[contact.email:k1:jane]', 'REDACTED'])
      expect(plan.ownOutputAt(text, 0), text).to.equal(-1);
  });

  it('keeps the tables of the built-in detectors where a policy changes none of them', function () {
    const scanner = compile({ operators: { default: 'drop' }, confidence: 0.6, placeholder: '***' }).scanner;
    expect(scanner).to.equal(base.scanner);
  });

  it('has a default placeholder that no built-in detector finds by itself, whatever the confidence', function () {
    const texts = [...detectors, ...FAILURES.map((id) => ({ id, category: 'failure' as const }))].map(
      ({ id, category }) => base.placeholderOf(id, category),
    );
    for (const detector of detectors) {
      const finder = new Finder(compileScanner([detector]), 0);
      for (const text of texts) expect(finder.find(text, '', 'all'), `${detector.id}: ${text}`).to.equal(undefined);
    }
  });

  it('refuses the default placeholder where a custom detector finds it, or its own id is found', function () {
    const found = [
      detectorOf([{ rule: 'anchor', literals: ['REDACTED:contact'] }], { id: 'spec.own' }),
      detectorOf([{ rule: 'anchor', literals: ['limit.dep'] }], { id: 'spec.own' }),
      detectorOf([], { id: 'spec.own', keys: ['redacted'] }),
      detectorOf([{ rule: 'anchor', literals: ['own-'] }], { id: `spec.glpat-${'a1b2c3d4e5'.repeat(2)}` }),
    ];
    for (const custom of found)
      expect(thrownBy({ detectors: { custom: [custom] } })?.code, custom.id).to.equal('policy.placeholder');
  });

  it('refuses a malformed rule, and says which detector', function () {
    const error = thrownBy({
      detectors: { custom: [own, { ...own, id: 'spec.bad', rules: [{ rule: 'shape', shapes: ['AAAA'] }] }] },
    });
    expect(error?.code).to.equal('policy.detector');
    expect(error?.problems.map(({ path }) => path.join('.'))).to.deep.equal(['detectors.custom.1']);
  });

  for (const rule of [
    { rule: 'anchor' },
    { rule: 'shape' },
    { rule: 'start', starts: ['99'] },
    { rule: 'function' },
    { rule: 'anchor', literals: [] },
    { rule: 'anchor', literals: [5] },
    { rule: 'anchor', literals: [''] },
    { rule: 'anchor', literals: ['abc'], after: { charset: 'none', min: 4 } },
  ]) {
    it(`refuses ${JSON.stringify(rule)}`, () =>
      expect(thrownBy({ detectors: { custom: [{ ...own, rules: [rule] }] } })?.code).to.match(
        /^policy\.(?:detector|invalid)$/,
      ));
  }

  for (const placeholder of ['jane@corp.com', 'password=hunter22', '4111 1111 1111 1111', 'own-{id}']) {
    it(`refuses the placeholder ${placeholder}: it is found itself`, function () {
      const error = thrownBy({ placeholder, detectors: { custom: [own] } });
      expect(error?.code).to.equal('policy.placeholder');
      expect(error?.message).to.not.include(placeholder);
    });
  }

  for (const placeholder of [
    '[REDACTED:{id}]',
    '***',
    '<{category}>',
    'REDACTED',
    '{id}-hidden',
    '█{category}█',
    'xxxx',
    '?',
  ]) {
    it(`takes the placeholder ${placeholder}`, () => expect(thrownBy({ placeholder })).to.equal(undefined));
  }
});
