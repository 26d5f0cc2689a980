import type { TextGate } from './gate/text-gate.js';
import type { Plan } from './policy/compile.js';
import { type KnownStatement, StatementMemory } from './statement-memory.js';
import type { Place } from './text-run.js';

/** What a gate tells of a statement. */
export type StatementGate = Pick<TextGate, 'sqlLiterals' | 'literals' | 'mayHoldSecret' | 'mayHoldSecretAround'>;

/** Masks statements whose literals are plain without a reader: they are written anew around them. */
export class PlainStatements {
  readonly #plan: Plan;
  readonly #gate: StatementGate;
  readonly #memory = new StatementMemory();

  constructor(plan: Plan, gate: StatementGate) {
    this.#plan = plan;
    this.#gate = gate;
  }

  /** The statement without its literals, the same one where it has none; `undefined` where the reader has to tell. */
  mask(text: string, { context, sink, taint }: Place): string | undefined {
    const index = this.#plan.indexOf('database.value');
    const count = index < 0 || text.length === 0 ? -1 : this.#gate.sqlLiterals(text, context);
    const known = count < 0 ? undefined : this.#known(text, count);
    if (known === undefined || count === 0) return known && text;
    const { offsets, bodyStart, bodyEnd } = this.#gate.literals;
    for (let i = 0; i < 2 * count; i += 2) sink.found(index, offsets[i] as number, offsets[i + 1] as number, 1);
    taint?.addStatement(text, offsets, count, known);
    return text.slice(0, bodyStart) + known.masked + text.slice(bodyEnd);
  }

  /** One in which nothing but its literals is masked; `undefined` where that is not sure. */
  #known(text: string, count: number): KnownStatement | undefined {
    if (count > 0 && this.#plan.ownOutputs(text) !== undefined) return undefined;
    const { literals } = this.#gate;
    const known = this.#memory.find(text, literals, count);
    if (known !== undefined) return this.#gate.mayHoldSecretAround() ? undefined : known;
    return this.#gate.mayHoldSecret() ? undefined : this.#memory.add(text, literals, count);
  }
}
