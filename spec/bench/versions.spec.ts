import { expect } from 'chai';
import type { Section } from './section.js';
import { nodeOf, versionsSection } from './versions.js';

const taxOf = (maskUs: number, failures: readonly string[] = []): Section => ({
  title: 'Masking tax',
  columns: [],
  rows: ['mix', 'clean spans'].map((what) => ({ what, maskUs, protobufUs: 8, tax: maskUs / 8 })),
  notes: [],
  goals: [],
  failures,
});

describe('versions of Node', () => {
  it('are compared with the first, each by its less disturbed pass', () => {
    const { rows, goals } = versionsSection(
      new Map([
        ['20', [taxOf(4), taxOf(2)]],
        ['22', [taxOf(3), taxOf(5)]],
      ]),
    );
    expect(rows[0]).to.include({ node: 'Node 20', maskUs: 2, taxTimes: 1, maskTimes: 1 });
    expect(rows[1]).to.include({ node: 'Node 22', maskUs: 3, mix: 0.375, taxTimes: 1.5, maskTimes: 1.5 });
    expect(goals[0]).to.include({ limit: 1.5, reached: 1.5 });
  });

  it('name the version whose answer is wrong', () =>
    expect(versionsSection(new Map([['26', [taxOf(1, ['3 secrets leaked'])]]])).failures).to.deep.equal([
      'Node 26: 3 secrets leaked',
    ]));

  it('are only those that are supported', () => expect(() => nodeOf('18')).to.throw('Node 18 is none of 20, 22'));
});
