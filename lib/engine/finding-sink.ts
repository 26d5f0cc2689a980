import type { Failure } from './policy/compile.js';

/** Receives what was found: counters and findings. Offsets are in the outermost text. */
export interface FindingSink {
  found(detector: number, start: number, end: number, confidence: number): void;
  failed(failure: Failure): void;
}

/** Something that was found, and where. */
export interface NotedFinding {
  readonly detector: number;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Notes what is found in one text. */
export class FindingNotes implements FindingSink {
  readonly findings: NotedFinding[] = [];
  /** Whether a part of it could not be masked: that depends on where it stands. */
  hasFailed = false;
  readonly #sink: FindingSink;

  /** @param sink is told of failures */
  constructor(sink: FindingSink) {
    this.#sink = sink;
  }

  found(detector: number, start: number, end: number, confidence: number): void {
    this.findings.push({ detector, start, end, confidence });
  }

  failed(failure: Failure): void {
    this.hasFailed = true;
    this.#sink.failed(failure);
  }
}
