import { expect } from 'chai';
import type { MaskContext } from '../../lib/model.js';
import { describeReaderContract, type Splitter } from './reader-contract.js';
import { renderRead } from './render-slices.js';

/** A text with its slices in brackets (see `renderSlices`), and why where it is not plain. */
export type ReadExample = readonly [rendered: string, why?: string];

/** One spec for each text, and the contract over all of them. The text that is read is what stands in the brackets and between them. */
export function describeReads(reader: Splitter, examples: readonly ReadExample[], context: MaskContext = {}): void {
  for (const [rendered, why] of examples) {
    it(`reads ${rendered}${why === undefined ? '' : ` (${why})`}`, function () {
      expect(renderRead(reader, plainText(rendered), context)).to.equal(rendered);
    });
  }
  describeReaderContract(
    reader,
    examples.map(([rendered]) => plainText(rendered)),
    context,
  );
}

/** The text without brackets and labels: a label has no colon. */
export function plainText(rendered: string): string {
  return rendered.replace(/⟨[^:⟩]*:([^⟩]*)⟩/g, '$1');
}
