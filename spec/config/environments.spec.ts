import { expect } from 'chai';
import { environmentOf, mergePolicies, policyFor, sectionFor } from '../../lib/config/environments.js';
import { MaskError } from '../../lib/errors.js';

const own = 'OTEL_MASK_ENV';
const resource = 'OTEL_RESOURCE_ATTRIBUTES';

describe('config/environments', function () {
  for (const [env, name] of [
    [{}, undefined],
    [{ [own]: 'dev' }, 'dev'],
    [{ [own]: '' }, undefined],
    [{ [resource]: 'service.name=shop,deployment.environment.name=production' }, 'production'],
    [{ [resource]: 'deployment.environment=old' }, 'old'],
    [{ [resource]: 'deployment.environment=old,deployment.environment.name=new' }, 'new'],
    [{ [resource]: ' deployment.environment.name = pre%20prod ' }, 'pre prod'],
    [{ [resource]: 'deployment.environment.name=100%' }, '100%'],
    [{ [resource]: 'nonsense,,=,x' }, undefined],
    [{ [own]: 'dev', [resource]: 'deployment.environment.name=production' }, 'dev'],
  ] as const)
    it(`${JSON.stringify(env)} is ${name}`, () => expect(environmentOf(env)?.name).to.equal(name));

  it('needs the section that is named for otel-mask, not that of the resource', function () {
    const names = ['dev', 'production'];
    expect(sectionFor(names, { name: 'dev', from: own })).to.equal('dev');
    expect(sectionFor(names, { name: 'test', from: resource })).to.equal(undefined);
    expect(sectionFor([], { name: 'test', from: own })).to.equal(undefined);
    expect(sectionFor(names, undefined)).to.equal(undefined);
    expect(() => sectionFor(names, { name: 'prodution', from: own }))
      .to.throw(MaskError, 'OTEL_MASK_ENV: expected one of the policy')
      .with.nested.property('problems[0].suggestion', 'production');
  });

  it('merges objects name by name and replaces anything else', function () {
    const base = {
      mode: 'observe',
      detectors: { disable: ['a.b'], modes: { contact: 'observe' } },
      limits: { maxDepth: 4 },
    };
    const over = { mode: 'enforce', detectors: { disable: [] }, limits: { budget: 9000 } };
    expect(mergePolicies(base, over)).to.deep.equal({
      mode: 'enforce',
      detectors: { disable: [], modes: { contact: 'observe' } },
      limits: { maxDepth: 4, budget: 9000 },
    });
    expect(mergePolicies(base, undefined)).to.equal(base);
    expect(base.detectors.disable).to.deep.equal(['a.b']);
  });

  it('takes a rule of an attribute, and a declaration, as one thing', function () {
    const base = { attributes: { a: { class: 'json' }, b: 'drop' }, declare: { x: { type: 'string', enum: ['y'] } } };
    expect(mergePolicies(base, { attributes: { a: 'drop' }, declare: { x: { type: 'int' } } })).to.deep.equal({
      attributes: { a: 'drop', b: 'drop' },
      declare: { x: { type: 'int' } },
    });
  });

  it('does not merge into prototypes', function () {
    const merged = mergePolicies({}, JSON.parse('{"__proto__": {"polluted": true}}'));
    expect(({} as { polluted?: true }).polluted).to.equal(undefined);
    expect(Object.keys(merged as object)).to.deep.equal(['__proto__']);
  });

  it('gives the policy of an environment, of an object as of a file', function () {
    const content = {
      preset: 'strict',
      environments: { dev: { mode: 'observe' }, staging: null, production: { placeholder: '***' } },
    } as const;
    const of = (name?: string) => policyFor(content, name === undefined ? {} : { [own]: name });
    expect(of('dev')).to.deep.equal({ preset: 'strict', mode: 'observe' });
    expect(of('staging')).to.deep.equal({ preset: 'strict' });
    expect(of('production')).to.deep.equal({ preset: 'strict', placeholder: '***' });
    expect(of()).to.deep.equal({ preset: 'strict' });
  });
});
