import type { MaskContext, Slice } from '../model.js';
import type { FindingSink } from './finding-sink.js';
import type { RecentMessages } from './recent-messages.js';
import type { TaintSet } from './taint/taint-set.js';

/** Where a text stands, beside its treatment. */
export interface Place {
  readonly context: MaskContext;
  readonly sink: FindingSink;
  /** Takes what is masked because of where it stands; left out where there is no record to look through for it. */
  readonly taint?: TaintSet | undefined;
  /** Messages of the same record. */
  readonly recent?: RecentMessages | undefined;
}

/** State of one text on its way through nested readers. */
export class TextRun {
  constructor(
    readonly place: Place,
    readonly substitute: string | undefined,
    readonly depth: number,
    readonly offset: number,
    /** Where the text is decoded, offsets are those of the slice. */
    readonly fixed: readonly [number, number] | undefined = undefined,
    readonly length = 0,
  ) {}

  inside({ start, end, substitute }: Slice): TextRun {
    if (this.fixed)
      return new TextRun(this.place, substitute ?? this.substitute, this.depth + 1, this.offset, this.fixed);
    return new TextRun(
      this.place,
      substitute ?? this.substitute,
      this.depth + 1,
      this.offset + start,
      undefined,
      end - start,
    );
  }

  /** For another round over the same text. */
  again(): TextRun {
    return new TextRun(
      this.place,
      this.substitute,
      this.depth + 1,
      this.offset,
      this.fixed ?? [this.offset, this.offset + this.length],
    );
  }

  encoded(): TextRun {
    return this.fixed
      ? this
      : new TextRun(this.place, this.substitute, this.depth, this.offset, [this.offset, this.offset + this.length]);
  }

  /** For what is found in a text that has changed already: it is somewhere in the whole. */
  spanning(length: number): TextRun {
    if (this.fixed) return this;
    return new TextRun(this.place, this.substitute, this.depth, this.offset, [this.offset, this.offset + length]);
  }

  found(detector: number, start: number, end: number, confidence: number): void {
    const { fixed, offset, place } = this;
    if (fixed) place.sink.found(detector, fixed[0], fixed[1], confidence);
    else place.sink.found(detector, offset + start, offset + end, confidence);
  }
}
