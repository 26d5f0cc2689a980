import type { FieldFinding } from '../engine/recording-session.js';
import type { Category, DetectorId, OperatorName, Signal } from '../model.js';
import type { OtlpVisitor } from './otlp/mask-otlp.js';

/** All findings of one type under one attribute of one service in one file. */
export interface FindingGroup {
  readonly file: string;
  /** `service.name` of the resource, masked. */
  readonly service: string | undefined;
  readonly signal: Signal | undefined;
  /** Key, masked. */
  readonly attribute: string;
  readonly detector: DetectorId;
  readonly category: Category;
  readonly operator: OperatorName;
  /** Whether the policy would have changed it: what it keeps is no leak. */
  readonly leaks: boolean;
  count: number;
  /** Lines of the first records that hold one. */
  readonly lines: number[];
}

const MAX_LINES = 10;
const MAX_GROUPS = 50_000;

/** Gathers what is found, by file, service, attribute and type: counts, never values. */
export class Findings {
  readonly #groups = new Map<string, FindingGroup>();
  #pending: FieldFinding[] = [];
  #taken: [finding: FieldFinding, service: string | undefined][] = [];
  #service: string | undefined;
  records = 0;

  /** @param keyOf the key as it may be shown */
  constructor(readonly keyOf: (key: string) => string) {}

  readonly tell = (finding: FieldFinding): void => {
    this.#pending.push(finding);
  };

  readonly visitor: OtlpVisitor = {
    leave: () => {
      this.#take();
      this.#service = undefined;
    },
    enter: (service) => {
      this.#service = service;
      this.#take();
    },
    record: () => {
      this.records++;
      this.#take();
    },
  };

  #take(): void {
    for (const finding of this.#pending) this.#taken.push([finding, this.#service]);
    this.#pending = [];
  }

  /** An entry of a file is done. @param isChanged whether masking has changed it: what is found in what stays as it is is no leak */
  entry(file: string, line: number, isChanged: boolean): void {
    this.#take();
    for (const [finding, service] of this.#taken) this.#add(finding, service, file, line, isChanged);
    this.#taken = [];
    this.#service = undefined;
  }

  #add(finding: FieldFinding, service: string | undefined, file: string, line: number, isChanged: boolean): void {
    const { detector, category, operator, signal } = finding;
    const attribute = this.keyOf(finding.key);
    const leaks = isChanged && operator !== 'keep';
    const name = [file, service, signal, attribute, detector, leaks].join('\n');
    const known = this.#groups.get(name);
    if (known === undefined) {
      if (this.#groups.size < MAX_GROUPS)
        this.#groups.set(name, {
          file,
          service,
          signal,
          attribute,
          detector,
          category,
          operator,
          leaks,
          count: 1,
          lines: [line],
        });
      return;
    }
    known.count++;
    if (known.lines.length < MAX_LINES && known.lines.at(-1) !== line) known.lines.push(line);
  }

  /** Leaks first, then by service, attribute and type. */
  groups(): FindingGroup[] {
    return [...this.#groups.values()].sort(
      (a, b) =>
        Number(b.leaks) - Number(a.leaks) ||
        compare(a.service ?? '', b.service ?? '') ||
        compare(a.attribute, b.attribute) ||
        compare(a.detector, b.detector) ||
        compare(a.file, b.file),
    );
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
