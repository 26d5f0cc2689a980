import type { Slice } from '../../model.js';
import { isCodeValue } from '../checks/code-value.js';
import { isNameService } from '../checks/name-service.js';
import { isBlank } from './find-code.js';
import { isAboutName, isLabelName, isValueName } from './generic-name.js';
import { lineEnd } from './message-headers.js';
import { isPlaceName, joinNames } from './name-path.js';
import { type NamedLine, readNamedLine } from './named-line.js';

const LEAST_PAIRS = 2;
const MAX_DEPTH = 64;
const MAX_LABEL = 100;
const BLOCK = /^[|>][-+0-9]{0,3}$/;
const SECRET_MANIFEST = /^[ \t-]{0,40}"?kind"?:[ \t]{1,8}["']?Secret["']?[ \t\r]{0,8}$/m;
const LDIF = /^dn::?[ \t]/m;
/** Attributes of people in directories (RFC 4519, RFC 2798). */
const PERSONS = new Set(['cn', 'sn', 'uid', 'displayname', 'gecos', 'initials', 'userid', 'samaccountname', 'userprincipalname']); // biome-ignore format: a table
/** What a message says of a field: `password: must be longer`. */
const PROSE =
  /^(?:is|are|was|must|should|may|can|cannot|can't|has|does|needs?|not|no|too|invalid|required|missing|expected|field|value|this|the|please)\s/i;

/** A mapping, by the column of its keys. */
interface Mapping {
  readonly column: number;
  /** What the names around it say of what is in it, and the nearest of them that tells. */
  readonly path: string | undefined;
  readonly telling: string | undefined;
  readonly isSecretData: boolean;
  /** What a `name:` in it says of the `value:` beside it. */
  label: string | undefined;
  /** The same of the mapping below its last key. */
  pathBelow: string | undefined;
  tellingBelow: string | undefined;
}

/**
 * Values under telling names in lines of pairs: YAML, LDIF, properties, dumps of an environment. Values go to the end of their line, blocks (`key: |`) to the end of the block; items
 * of a list and keys that tell nothing have the telling name above them, `value:` that of the `name:` beside it; all data of a Kubernetes Secret is one. A single pair is left to the scanner.
 * `undefined` where there is none. Linear; never throws.
 */
export function readNamedLines(text: string, isTelling: (name: string) => boolean): readonly Slice[] | undefined {
  const slices = new PairLines(text, isTelling).read();
  return slices.length === 0 ? undefined : slices;
}

class PairLines {
  readonly #text: string;
  readonly #isTelling: (name: string) => boolean;
  readonly #isSecret: boolean;
  readonly #isLdif: boolean;
  readonly #slices: Slice[] = [];
  readonly #line: NamedLine = {
    kind: 'none',
    column: 0,
    isItem: false,
    key: '',
    isColon: false,
    start: 0,
    end: 0,
    isQuoted: false,
    opening: undefined,
  };
  /** Slices before the lines that are read now, which count from the second pair on. */
  #sure = 0;
  #pairs = 0;
  #mappings: Mapping[] = [];
  /** The key whose value stands in the lines below it. */
  #key = '';
  #keyColumn = -1;
  #telling: string | undefined;
  /** The lines below it are members of a list in brackets. */
  #isList = false;

  constructor(text: string, isTelling: (name: string) => boolean) {
    this.#text = text;
    this.#isTelling = isTelling;
    this.#isSecret = text.includes('Secret') && SECRET_MANIFEST.test(text);
    this.#isLdif = LDIF.test(text);
  }

  read(): readonly Slice[] {
    const text = this.#text;
    const line = this.#line;
    for (let from = 0; from < text.length; ) {
      let end = lineEnd(text, from, text.length);
      readNamedLine(text, from, end, line);
      if (line.kind === 'pair') end = this.#pair(end);
      else if (line.kind === 'item' || (line.kind === 'other' && this.#isMember())) this.#item();
      else if (line.kind === 'other' && line.column <= Math.max(0, this.#keyColumn)) this.#finish();
      from = end + 1;
    }
    this.#finish();
    return this.#slices;
  }

  /** Whether the line stands in the brackets of a list. */
  #isMember(): boolean {
    return this.#isList && this.#line.column > this.#keyColumn;
  }

  /** Ends the lines that belong together. */
  #finish(): void {
    if (this.#pairs < LEAST_PAIRS) this.#slices.length = this.#sure;
    this.#sure = this.#slices.length;
    this.#pairs = 0;
    this.#mappings = [];
    this.#keyColumn = -1;
    this.#telling = undefined;
    this.#isList = false;
  }

  /** Gives the end of the last line that belongs to the pair. */
  #pair(to: number): number {
    const { key, start, end } = this.#line;
    const mapping = this.#mapping();
    const telling = this.#tellingOf(key, mapping);
    this.#pairs++;
    this.#key = key;
    this.#keyColumn = this.#line.column;
    const { opening } = this.#line;
    const isAbove = start >= end || opening !== undefined;
    this.#telling = isAbove ? telling : undefined;
    this.#isList = isAbove && (opening === '[' || opening === '(');
    mapping.tellingBelow = this.#telling;
    mapping.pathBelow = isAbove && isPlaceName(key) ? joinNames(mapping.path, key) : undefined;
    if (isAbove) return to;
    const text = this.#text;
    if (end - start <= 4 && BLOCK.test(text.slice(start, end)))
      return telling === undefined && !mapping.isSecretData ? to : this.#block(to, telling, mapping.isSecretData);
    if (this.#isLdif && PERSONS.has(key.toLowerCase()))
      this.#slices.push({ start, end, as: 'mask', detector: 'person.name' });
    else this.#value(telling, mapping.isSecretData);
    if (isLabelName(key)) mapping.label = text.slice(start, Math.min(end, start + MAX_LABEL));
    return to;
  }

  #value(telling: string | undefined, isSecret: boolean): void {
    const { start, end, isQuoted } = this.#line;
    if (isSecret) this.#slices.push({ start, end, as: 'mask' });
    else if (telling !== undefined && (isQuoted || !this.#isNoValue()))
      this.#slices.push({ start, end, as: 'text', name: telling });
  }

  /** Whether a message stands where the value would, or what programs write there. */
  #isNoValue(): boolean {
    const { start, end, isColon } = this.#line;
    const text = this.#text;
    return (
      PROSE.test(text.slice(start, Math.min(end, start + 12))) ||
      isCodeValue(text, start, isColon, true) ||
      isNameService(text, start)
    );
  }

  #item(): void {
    const { start, end, column, kind, isQuoted } = this.#line;
    if (this.#telling === undefined || start >= end || column <= this.#keyColumn) return;
    // of what stands in brackets only texts are told from code
    if (kind === 'other' && !isQuoted) return;
    const isWord = findBlank(this.#text, start, end) < 0;
    // a key with one word below it is no prose
    if (isWord) this.#pairs++;
    else if (!isQuoted && PROSE.test(this.#text.slice(start, Math.min(end, start + 12)))) return;
    this.#slices.push({ start, end, as: 'text', name: this.#telling });
  }

  /** The lines below that are farther in than the key. */
  #block(to: number, telling: string | undefined, isSecret: boolean): number {
    const text = this.#text;
    let first = -1;
    let last = -1;
    let end = to;
    while (end < text.length) {
      const next = lineEnd(text, end + 1, text.length);
      let start = end + 1;
      while (start < next && isBlank(text.charCodeAt(start))) start++;
      if (start < next) {
        if (start - end - 1 <= this.#keyColumn) break;
        if (first < 0) first = start;
        last = next;
      }
      end = next;
    }
    while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
    if (first < 0) return to;
    this.#slices.push(
      isSecret ? { start: first, end: last, as: 'mask' } : { start: first, end: last, as: 'text', name: telling },
    );
    return end;
  }

  /** The mapping that the line's key belongs to. */
  #mapping(): Mapping {
    const { column, isItem } = this.#line;
    const mappings = this.#mappings;
    for (let top = mappings[mappings.length - 1]; top !== undefined; top = mappings[mappings.length - 1]) {
      if (isItem ? top.column < column : top.column <= column) break;
      mappings.pop();
    }
    const top = mappings[mappings.length - 1];
    if (top?.column === column || (top !== undefined && mappings.length >= MAX_DEPTH)) return top;
    const isSecretData =
      top !== undefined &&
      (this.#key === 'stringData' || (this.#isSecret && this.#key === 'data')) &&
      column > this.#keyColumn;
    const mapping = {
      column,
      path: top?.pathBelow,
      telling: top?.tellingBelow,
      isSecretData,
      label: undefined,
      pathBelow: undefined,
      tellingBelow: undefined,
    };
    mappings.push(mapping);
    return mapping;
  }

  #tellingOf(key: string, { path, telling, label }: Mapping): string | undefined {
    const own = joinNames(path, key);
    if (this.#isTelling(own)) return own;
    if (label !== undefined && isValueName(key) && this.#isTelling(label)) return label;
    return isAboutName(key) ? undefined : telling;
  }
}

function findBlank(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isBlank(text.charCodeAt(at))) return at;
  return -1;
}
