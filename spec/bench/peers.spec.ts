import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { contenders } from './contenders.js';
import type { Taken } from './measure-peer.js';
import { NAIVE_COUNT } from './naive-regexes.js';
import { peersSection } from './peers.js';

const taken = (maskNs: number, leaks: number, changed = 0): Taken => ({
  maskNs,
  protobufNs: 8000,
  spans: 8,
  rounds: 7,
  verdict: { planted: 100, leaks, clean: 10_000, changed, where: [] },
});
const tableOf = (figures: Readonly<Record<string, Taken>>) =>
  peersSection(new Map(Object.entries(figures)), () => '1.0.0');

describe('comparison with peers', () => {
  it('sets times, leaks and false changes side by side', () => {
    const { rows, failures } = tableOf({ 'otel-mask': taken(2000, 0), autotel: taken(24_000, 13, 2) });
    expect(failures).to.deep.equal([]);
    expect(rows[1]).to.include({ name: 'autotel 1.0.0', us: 24, times: 12, tax: 3, leaks: 13, changed: 0.02 });
  });

  it('is held against the fastest that finds at least half in values', () => {
    const { goals } = tableOf({
      'otel-mask': taken(2000, 0),
      'fast-redact': taken(500, 40), // knows paths only
      secretlint: taken(1000, 99), // finds next to nothing
      autotel: taken(20_000, 13),
      'redact-pii': taken(90_000, 29),
    });
    expect(goals.at(-1)?.reached).to.equal(0.1);
  });

  it('fails where we leak', () =>
    expect(tableOf({ 'otel-mask': taken(2000, 1) }).failures).to.deep.equal(['1 secrets leaked through otel-mask']));

  it('fails where a peer masks nothing: it is set up wrongly', () =>
    expect(tableOf({ 'otel-mask': taken(2000, 0), autotel: taken(1, 100) }).failures).to.deep.equal([
      'autotel masked nothing',
    ]));

  it('has 50 regexes as the naive reference', () => expect(NAIVE_COUNT).to.equal(50));

  it('has every package pinned in a folder of its own, none of them in the root', () => {
    const read = (path: string) =>
      JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, Record<string, string>>;
    const pinned = read('./peers/package.json')['dependencies'] ?? {};
    const root = read('../../package.json');
    for (const { package: name } of Object.values(contenders)) if (name) expect(pinned).to.have.property(name);
    for (const [name, version] of Object.entries(pinned)) {
      expect(version, name).to.match(/^\d+\.\d+\.\d+$/);
      expect({ ...root['dependencies'], ...root['devDependencies'] }).to.not.have.property(name);
    }
  });
});
