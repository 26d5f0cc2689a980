/** What is told of a statement by its bytes. */
export interface ToldStatement {
  /** [start, end) of each literal, one behind the other. */
  readonly offsets: ArrayLike<number>;
  /** The statement without the comments around it; all literals are in it. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

/** A statement without its literals, which was looked through. */
export interface KnownStatement {
  /** What stands between the literals, from the start to the end. */
  readonly pieces: readonly string[];
  /** With a placeholder for each literal. */
  readonly masked: string;
  /** By literal: the type that its column tells, or -1; left out as long as nobody has asked. */
  told: readonly number[] | undefined;
}

const SETS = 4096; // a power of two
const WAYS = 2;
/** Longer ones are rare, and many of them would be much. */
const LONGEST = 4096;
/** Characters of all that are remembered: with more, all are forgotten. */
const MOST = 1 << 21;
const SAMPLES = 16;
const PLACEHOLDER = '?';

/**
 * The statements of a service, which are the same but for their literals and the comments that tracers put around them: one that was looked through is known again
 * piece by piece, and neither looked through nor put together again. Bounded in number and length; holds no literal.
 */
export class StatementMemory {
  /** Made where the first statement comes. */
  #slots: (KnownStatement | undefined)[] = [];
  /** How many characters they have. */
  #size = 0;

  find(text: string, told: ToldStatement, count: number): KnownStatement | undefined {
    const first = slotOf(text, told, count);
    for (let slot = first; slot < first + WAYS; slot++) {
      const known = this.#slots[slot];
      if (known !== undefined && isSame(known.pieces, text, told, count)) return known;
    }
    return undefined;
  }

  /** A statement in which nothing but its literals is masked: remembered where every other one with the same pieces is such a one, too. */
  add(text: string, told: ToldStatement, count: number): KnownStatement {
    const { offsets, bodyStart, bodyEnd } = told;
    const parts: string[] = [];
    let from = bodyStart;
    let isApart = true;
    for (let i = 0; i < 2 * count; i += 2) {
      const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
      isApart &&= standsApart(text, start, end);
      parts.push(text.slice(from, start));
      from = end;
    }
    parts.push(text.slice(from, bodyEnd));
    // one string of one piece, which the serializer does not have to put together again
    const masked = parts.join(PLACEHOLDER);
    const known = { pieces: partsOf(masked, parts), masked, told: undefined };
    if (isApart && bodyEnd - bodyStart <= LONGEST) this.#remember(known, slotOf(text, told, count));
    return known;
  }

  /** The one that was remembered before stays as long as another one comes. */
  #remember(known: KnownStatement, first: number): void {
    const { length } = known.masked;
    if (this.#slots.length === 0 || this.#size + length > MOST) {
      this.#slots = new Array(SETS * WAYS).fill(undefined);
      this.#size = 0;
    }
    this.#size += length - (this.#slots[first + WAYS - 1]?.masked.length ?? 0);
    for (let slot = first + WAYS - 1; slot > first; slot--) this.#slots[slot] = this.#slots[slot - 1];
    this.#slots[first] = known;
  }
}

/** The same parts, of the masked statement: a part of a text keeps all of it in memory, and this one holds no literal. */
function partsOf(masked: string, parts: readonly string[]): string[] {
  let at = 0;
  return parts.map(({ length }) => {
    const part = masked.slice(at, at + length);
    at += length + PLACEHOLDER.length;
    return part;
  });
}

/** By the length and the number of pieces, the length of the first one, and some of its characters. */
function slotOf(text: string, { offsets, bodyStart, bodyEnd }: ToldStatement, count: number): number {
  const first = (count === 0 ? bodyEnd : (offsets[0] as number)) - bodyStart;
  let pieces = bodyEnd - bodyStart;
  for (let i = 0; i < 2 * count; i += 2) pieces -= (offsets[i + 1] as number) - (offsets[i] as number);
  let mixed = pieces * 31 + count * 7 + first * 13;
  for (let i = 1; i <= SAMPLES; i++) mixed = (mixed * 17 + text.charCodeAt(bodyStart + ((first * i) >> 4) - 1)) | 0;
  return ((mixed ^ (mixed >>> 15)) & (SETS - 1)) * WAYS;
}

function isSame(
  pieces: readonly string[],
  text: string,
  { offsets, bodyStart, bodyEnd }: ToldStatement,
  count: number,
): boolean {
  if (pieces.length !== count + 1) return false;
  let from = bodyStart;
  for (let i = 0; i <= count; i++) {
    const piece = pieces[i] as string;
    const end = i === count ? bodyEnd : (offsets[2 * i] as number);
    // a part of a text is compared several characters at a time, unlike what it starts with
    if (end - from !== piece.length || text.substring(from, end) !== piece) return false;
    from = offsets[2 * i + 1] as number;
  }
  return true;
}

const BLANK = 32;
const BEFORE = new Set(Array.from('(,=<>[', (c) => c.charCodeAt(0)));
const BEHIND = new Set(Array.from('),;]', (c) => c.charCodeAt(0)));
const PLUS = 43;
const MINUS = 45;
const COLON = 58;

/** Whether no token goes on from before a literal into it, or behind it: then what else stands there does not depend on it. */
function standsApart(text: string, start: number, end: number): boolean {
  let before = start - 1;
  if (text.charCodeAt(before) === PLUS || text.charCodeAt(before) === MINUS) before--;
  const first = before < 0 ? BLANK : text.charCodeAt(before);
  if (first > BLANK && !BEFORE.has(first)) return false;
  if (end >= text.length) return true;
  const next = text.charCodeAt(end);
  return next <= BLANK || BEHIND.has(next) || (next === COLON && text.charCodeAt(end + 1) === COLON);
}
