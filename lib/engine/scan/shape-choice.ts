import { OTHER, type Shape } from './shapes.js';

const CHARACTERS = OTHER + 1;
/** Lists that are looked through faster than a choice of them is looked up. */
const FEW = 4;
const MAX_REMEMBERED = 4096;

/**
 * Shapes that a digit group may begin, told apart by the first character behind the digits that chose their list. Dozens of numbers are nine or ten digits: most are told apart
 * by what stands behind them. Worked out where it is asked for, and remembered.
 */
export class ShapeChoice<Entry extends Pick<Shape, 'lead' | 'places'>> {
  readonly #rows: Uint16Array;
  readonly #lists: readonly (readonly Entry[])[];
  readonly #chosen = new Map<number, readonly Entry[]>();

  /** @param rows `shapeRows` of a scanner @param lists its `shapeLists` */
  constructor(rows: Uint16Array, lists: readonly (readonly Entry[])[]) {
    this.#rows = rows;
    this.#lists = lists;
  }

  /**
   * @param place in `shapeRows`: it stands for one length of the digit group
   * @param known characters from its first digit on that chose that place
   * @param told the character behind them, as `byteOf` has it; OTHER for the end of the text
   */
  of(place: number, known: number, told: number): readonly Entry[] {
    const list = this.#rows[place] as number;
    if (list === 0) return NONE;
    const entries = this.#lists[list - 1] as readonly Entry[];
    if (entries.length <= FEW) return entries;
    const key = place * CHARACTERS + told;
    let chosen = this.#chosen.get(key);
    if (chosen === undefined) {
      chosen = entries.filter(({ lead, places }) => places[lead + known]?.[told] !== 0);
      if (this.#chosen.size < MAX_REMEMBERED) this.#chosen.set(key, chosen);
    }
    return chosen;
  }
}

const NONE: readonly never[] = [];
