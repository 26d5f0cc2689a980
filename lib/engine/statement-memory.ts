/** A statement without its literals, which was looked through. */
export interface KnownStatement {
  /** What stands between the literals, from the start to the end. */
  readonly pieces: readonly string[];
  /** With a placeholder for each literal. */
  readonly masked: string;
  /** By literal: the type that its column tells, or -1; left out as long as nobody has asked. */
  told: readonly number[] | undefined;
}

const SLOTS = 1024; // a power of two
/** Longer ones are rare, and many of them would be much. */
const LONGEST = 4096;
const PLACEHOLDER = '?';

/**
 * The statements of a service, which are the same but for their literals: one that was looked through is known again piece by piece, and neither looked through nor
 * put together again. Bounded in number and length; holds no literal.
 */
export class StatementMemory {
  readonly #slots: (KnownStatement | undefined)[] = new Array(SLOTS).fill(undefined);

  /** @param offsets [start, end) of each literal, one behind the other */
  find(text: string, offsets: ArrayLike<number>, count: number): KnownStatement | undefined {
    const known = this.#slots[slotOf(text, offsets, count)];
    return known !== undefined && isSame(known.pieces, text, offsets, count) ? known : undefined;
  }

  /** A statement in which nothing but its literals is masked: remembered where every other one with the same pieces is such a one, too. */
  add(text: string, offsets: ArrayLike<number>, count: number): KnownStatement {
    const pieces: string[] = [];
    let from = 0;
    let isApart = true;
    for (let i = 0; i < 2 * count; i += 2) {
      const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
      isApart &&= standsApart(text, start, end);
      pieces.push(text.slice(from, start));
      from = end;
    }
    pieces.push(text.slice(from));
    // one string of one piece, which the serializer does not have to put together again
    const known = { pieces, masked: pieces.join(PLACEHOLDER), told: undefined };
    if (isApart && text.length <= LONGEST) this.#slots[slotOf(text, offsets, count)] = known;
    return known;
  }
}

/** By the length and the number of pieces, the length of the first one, and three characters. */
function slotOf(text: string, offsets: ArrayLike<number>, count: number): number {
  const first = offsets[0] as number;
  let literals = 0;
  for (let i = 0; i < 2 * count; i += 2) literals += (offsets[i + 1] as number) - (offsets[i] as number);
  const mixed =
    (text.length - literals) * 31 +
    count * 7 +
    first * 13 +
    text.charCodeAt(first >> 1) * 5 +
    text.charCodeAt(first >> 2) * 3 +
    text.charCodeAt(Math.max(0, first - 4));
  return mixed & (SLOTS - 1);
}

function isSame(pieces: readonly string[], text: string, offsets: ArrayLike<number>, count: number): boolean {
  if (pieces.length !== count + 1) return false;
  let from = 0;
  for (let i = 0; i <= count; i++) {
    const piece = pieces[i] as string;
    const end = i === count ? text.length : (offsets[2 * i] as number);
    if (end - from !== piece.length || !text.startsWith(piece, from)) return false;
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
