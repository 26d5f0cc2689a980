import type { Category, DetectorId, OperatorName, Signal } from '../model.js';
import type { Counters } from '../report/counters.js';
import type { Plan } from './policy/compile.js';
import { RecordSession } from './record-session.js';

/** Something that was found in a field of a record; without the value. */
export interface FieldFinding {
  readonly detector: DetectorId;
  readonly category: Category;
  /** Key as the application wrote it: it may be sensitive itself. */
  readonly key: string;
  readonly signal: Signal | undefined;
  readonly operator: OperatorName;
}

/** A session that tells of every finding where it was, for those who look for leaks. */
export class RecordingSession extends RecordSession {
  readonly #detectors: Plan['scanner']['detectors'];
  readonly #operatorNames: Plan['operatorNames'];
  readonly #tell: (finding: FieldFinding) => void;

  constructor(plan: Plan, counters: Counters, tell: (finding: FieldFinding) => void) {
    super(plan, counters);
    this.#detectors = plan.scanner.detectors;
    this.#operatorNames = plan.operatorNames;
    this.#tell = tell;
  }

  override found(index: number): void {
    super.found(index);
    const detector = this.#detectors[index];
    if (detector === undefined) return;
    const { key = '', signal } = this.context;
    const operator = this.#operatorNames[index] ?? 'placeholder';
    this.#tell({ detector: detector.id, category: detector.category, key, signal, operator });
  }
}
