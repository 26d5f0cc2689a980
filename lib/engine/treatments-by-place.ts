import type { Plan } from './policy/compile.js';
import type { Treatment } from './policy/treatment.js';

/** Bits of the number of attributes and of the place among them that are told apart. */
const LENGTHS = 15;
const PLACE_BITS = 5;
const PLACES = (1 << PLACE_BITS) - 1;

/**
 * The treatments of the attributes of an object, by how many there are and the place of each: records of one kind have their keys in one order, and a look at the
 * last one costs less than at a map.
 */
export class TreatmentsByPlace {
  readonly #plan: Plan;
  /** The key that stood at a place last, and its treatment. */
  readonly #keys: string[] = new Array<string>((LENGTHS + 1) << PLACE_BITS).fill('');
  readonly #treatments: (Treatment | undefined)[] = new Array((LENGTHS + 1) << PLACE_BITS).fill(undefined);

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** The treatment of a key at a place of so many. */
  at(place: number, length: number, key: string): Treatment {
    const slot = ((length & LENGTHS) << PLACE_BITS) | (place & PLACES);
    const known = this.#treatments[slot];
    if (known !== undefined && this.#keys[slot] === key) return known;
    const treatment = this.#plan.treatments.attribute(key);
    this.#keys[slot] = key;
    this.#treatments[slot] = treatment;
    return treatment;
  }
}
