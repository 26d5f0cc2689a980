import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { fieldPlaces, POLICY } from '../../../lib/engine/policy/fields.js';
import type { Shape } from '../../../lib/engine/policy/shape.js';
import { readSource } from '../../support/sources.js';

const known = new Map(detectors.map((detector) => [detector.id as string, detector]));

describe('policy/fields', function () {
  it('has the fields of the type Policy, and no other', function () {
    const source = readSource('lib', 'engine/policy/schema.ts');
    const declaration = /export interface Policy \{([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
    const names = [...declaration.matchAll(/^ {2}readonly (\w+)\?/gm)].map(([, name]) => name);
    expect(Object.keys(POLICY.fields).sort()).to.deep.equal(names.sort());
  });

  it('has the fields of the type CustomDetector, and no other', function () {
    const source = readSource('lib', 'model.ts');
    const fieldsOf = (name: string) =>
      [
        ...(new RegExp(`export interface ${name}[^{]*\\{([\\s\\S]*?)\\n\\}`).exec(source)?.[1] ?? '').matchAll(
          /^ {2}readonly (\w+)\??:/gm,
        ),
      ].map(([, field]) => field as string);
    const { detectors: own } = POLICY.fields;
    const custom = own?.is === 'fields' ? own.fields['custom'] : undefined;
    const shape = custom?.is === 'list' && custom.of.is === 'fields' ? custom.of : undefined;
    expect(Object.keys(shape?.fields ?? {}).sort()).to.deep.equal(
      [...new Set([...fieldsOf('Detector'), ...fieldsOf('CustomDetector')])].sort(),
    );
  });

  it('says of every field what it is', function () {
    const visit = (shape: Shape, path: string): void => {
      if (shape.is === 'fields')
        for (const [name, inner] of Object.entries(shape.fields)) {
          expect(inner.about, `${path}.${name}`).to.match(/\S/);
          visit(inner, `${path}.${name}`);
        }
      if (shape.is === 'list') visit(shape.of, path);
      if (shape.is === 'entries') visit(shape.of('', new Map()), path);
    };
    visit(POLICY, 'policy');
  });

  it('never lets a policy keep, or observe, what is always masked', function () {
    const { operators, detectors: looked } = POLICY.fields;
    const at = (shape: Shape | undefined, name: string) => (shape?.is === 'fields' ? shape.fields[name] : undefined);
    for (const entries of [at(operators, 'categories'), at(operators, 'detectors'), at(looked, 'modes')]) {
      const ids = entries?.is === 'entries' && entries.ids ? ['payment.card', 'cloud.aws-access-key'] : [];
      for (const name of ['secret', 'credential', 'financial', ...ids]) {
        const words = entries?.is === 'entries' ? entries.of(name, known) : undefined;
        expect(words?.is === 'words' && words.words, name)
          .to.be.an('array')
          .that.does.not.include.members(['keep']);
        expect(words?.is === 'words' && words.words, name).to.not.include('observe');
      }
    }
  });

  it('knows where each field stands', function () {
    expect(fieldPlaces().get('maxDepth')).to.deep.equal(['limits.maxDepth']);
    expect(fieldPlaces().get('key')).to.deep.equal(['token.key', 'token.retired.key']);
    expect(fieldPlaces().has('nothing')).to.equal(false);
  });
});
