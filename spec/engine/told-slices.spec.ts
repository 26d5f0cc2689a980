import { expect } from 'chai';
import { detectors } from '../../lib/engine/detectors/index.js';
import { TextGate } from '../../lib/engine/gate/text-gate.js';
import { compilePolicy } from '../../lib/engine/policy/compile.js';
import { readers } from '../../lib/engine/readers/index.js';
import { jsonSlices, messageSlices, pairSlices } from '../../lib/engine/told-slices.js';
import type { Slice } from '../../lib/model.js';

const gate = new TextGate(compilePolicy({}, detectors));
const EMAIL = ['jane.roe', 'corp.com'].join('@');

/** Those of the slices of a reader that hold a text. */
const holding = (text: string, slices: readonly Slice[] | undefined, part: string): readonly Slice[] =>
  (slices ?? []).filter(({ start, end }) => text.slice(start, end).includes(part));

describe('engine/told-slices', function () {
  it('gives the slices that the reader of URLs gives for the same pairs', function () {
    const text = `https://shop.example/a?page=2&email=${EMAIL}&sort=asc`;
    const slices = pairSlices(gate, text, gate.urlPairs(text, 'url'));
    expect(slices).to.deep.equal(holding(text, readers.url.read(text, {}), EMAIL));
  });

  const JSONS: readonly string[] = [
    `{"a":"x","note":"to ${EMAIL}","n":1}`,
    `{"user":{"value":"${EMAIL}"}}`,
    `[{"name":"x"},"${EMAIL}"]`,
    `{"note":"{\\"mail\\":\\"${EMAIL}\\"}"}`,
  ];
  for (const text of JSONS)
    it(`gives the slices that the reader of JSON gives for the same values: ${text}`, () =>
      expect(jsonSlices(gate, text, {})).to.deep.equal(holding(text, readers.json.read(text, {}), EMAIL)));

  it('gives none where the JSON is clean, and says where it is not sure', function () {
    expect(jsonSlices(gate, '{"a":"x"}', {})).to.equal(undefined);
    expect(jsonSlices(gate, `{"a":"${EMAIL}",}x`, {})).to.equal(null);
  });

  it('gives the messages of a stack trace', function () {
    const text = `Error: no ${EMAIL}\n    at run (/app/run.js:1:2)`;
    const slices = messageSlices(gate, gate.traceMessages(text));
    expect(slices.map(({ start, end, as }) => [as, text.slice(start, end)])).to.deep.equal([
      ['message', `no ${EMAIL}`],
    ]);
  });
});
