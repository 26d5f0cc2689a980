/** Thrown inside the engine where a field has spent what it may: the field is replaced. Carries nothing. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/**
 * What one record may cost, in characters and steps, never in time. A field may spend half of what is left: a greedy one is replaced, and its
 * neighbours still have their share.
 */
export class WorkBudget {
  #left: number;
  #field: number;

  constructor(readonly total: number) {
    this.#left = total;
    this.#field = total >> 1;
  }

  /** For the next record. */
  reset(): void {
    this.#left = this.total;
    this.#field = this.total >> 1;
  }

  /** For the next field of the record. */
  startField(): void {
    this.#field = this.#left >> 1;
  }

  /** For a small field, from a share of its own: spends what it costs, or nothing where that is too much. */
  covers(cost: number): boolean {
    if (cost > this.#left >> 1) return false;
    this.#left -= cost;
    return true;
  }

  /** @throws BudgetSpent */
  spend(cost: number): void {
    if (cost > this.#field) {
      this.#left -= this.#field;
      this.#field = 0;
      throw new BudgetSpent();
    }
    this.#field -= cost;
    this.#left -= cost;
  }
}
