import type { Slice } from '../../model.js';
import { decode } from './encodings.js';
import { isBlank, skipBlanks, trimEnd } from './find-code.js';
import { isAboutName, isGenericName, isLabelName, isValueName } from './generic-name.js';
import { isPlaceName, joinNames } from './name-path.js';

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
/** Deeper elements have no names of their own. */
const MAX_DEPTH = 256;
/** How many open elements an end tag closes at most: HTML leaves some open. */
const MAX_CLOSED = 16;
const MAX_NAME = 100;
/** Names whose last end tag is looked for. */
const MAX_NAMES = 16;
/** Elements of HTML that have no end. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);
const CDATA = '<![CDATA[';

/** Whether XML may stand in a text; the gate looks for the same marks. */
export function holdsMarkup(text: string): boolean {
  const first = text.indexOf('<');
  return (
    first >= 0 &&
    (text.includes('</', first) ||
      text.includes('/>', first) ||
      text.includes('><', first) ||
      text.includes('<!', first) ||
      text.includes('<?', first))
  );
}

/**
 * Values under telling names in XML, SOAP and HTML, alone or inside a text (https://www.w3.org/TR/xml/): the text of elements, CDATA, values of attributes, and values that a
 * `<name>`, `name="..."` or `key="..."` beside them tells of. What is JSON or XML again is a slice without a name. `undefined` where there is none. What is
 * cut ends with the text; tags that nothing opened are passed over. Linear; never throws.
 */
export function readXml(text: string, isTelling: (name: string) => boolean): readonly Slice[] | undefined {
  const slices = new XmlDocument(text, isTelling).read();
  return slices.length === 0 ? undefined : slices;
}

/** An open element, by its local name. */
interface Element {
  readonly name: string;
  /** What its name and those around it say; `undefined` beyond one that is data. */
  readonly path: string | undefined;
  /** The telling name that its text stands under, and the element that has it. */
  readonly telling: string | undefined;
  readonly toldBy: string;
  /** [start, end) of its last text. */
  start: number;
  end: number;
  /** What a `<name>` in it says of the `<value>` beside that. */
  label: string | undefined;
}

type XmlEncoding = 'xml' | 'xml-attribute' | 'none';

interface Attribute {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

class XmlDocument {
  readonly #slices: Slice[] = [];
  readonly #text: string;
  readonly #isTelling: (name: string) => boolean;
  readonly #open: Element[] = [];
  /** By name of an element, where `name>` stands last. */
  readonly #lastEnds = new Map<string, number>();
  /** Elements that are open beyond the greatest depth. */
  #beyond = 0;

  constructor(text: string, isTelling: (name: string) => boolean) {
    this.#text = text;
    this.#isTelling = isTelling;
  }

  read(): readonly Slice[] {
    const text = this.#text;
    const { length } = text;
    let at = 0;
    while (at < length) {
      const mark = text.indexOf('<', at);
      const less = mark < 0 ? length : mark;
      if (less > at) this.#content(at, less, 'xml');
      at = less < length ? this.#markup(less) : length;
    }
    return this.#slices;
  }

  /** Reads what begins with the `<` at a place; gives the offset behind it. */
  #markup(at: number): number {
    const text = this.#text;
    switch (text.charCodeAt(at + 1)) {
      case SLASH:
        return this.#endTag(at + 2);
      case 33: // !
        if (text.startsWith(CDATA, at)) {
          const close = text.indexOf(']]>', at);
          const end = close < 0 ? text.length : close;
          this.#content(at + CDATA.length, end, 'none');
          return Math.min(text.length, end + 3);
        }
        return text.startsWith('<!--', at) ? this.#behind('-->', at + 4) : this.#behind('>', at);
      case 63: // ?
        return this.#behind('?>', at);
      default:
        return isNameStart(text.charCodeAt(at + 1)) ? this.#startTag(at + 1) : at + 1;
    }
  }

  #behind(mark: string, from: number): number {
    const at = this.#text.indexOf(mark, from);
    return at < 0 ? this.#text.length : at + mark.length;
  }

  /** Character data or CDATA. */
  #content(from: number, to: number, encoding: XmlEncoding): void {
    const text = this.#text;
    const start = skipBlanks(text, from, to);
    if (start >= to) return;
    const end = trimEnd(text, start, to);
    const element = this.#beyond > 0 ? undefined : this.#open[this.#open.length - 1];
    if (element === undefined) return;
    // `<password>` in a sentence is no element: one is closed, or the text is cut in it
    const isElement = to === text.length ? element.end === 0 : this.#isClosed(element.name, to);
    const isTold = element.toldBy === element.name || to === text.length || this.#isClosed(element.toldBy, to);
    element.start = start;
    element.end = end;
    this.#value(start, end, isElement && isTold ? element.telling : undefined, encoding);
  }

  /** Whether an end tag of this name may stand behind a place. */
  #isClosed(name: string, from: number): boolean {
    const known = this.#lastEnds.get(name);
    if (known !== undefined) return known > from;
    if (this.#lastEnds.size >= MAX_NAMES) return true;
    const last = this.#text.lastIndexOf(`${name}>`);
    this.#lastEnds.set(name, last);
    return last > from;
  }

  #value(start: number, end: number, name: string | undefined, encoding: XmlEncoding): void {
    if (start < end && (name !== undefined || this.#isFormat(start, end, encoding)))
      this.#slices.push({ start, end, as: 'text', name, encoding });
  }

  /** JSON, or markup that is written as text. */
  #isFormat(start: number, end: number, encoding: XmlEncoding): boolean {
    const text = this.#text;
    const first = text.charCodeAt(start);
    if (first === 0x7b || first === 0x5b) return true;
    return first === LESS || (encoding !== 'none' && text.startsWith('&lt;', start) && end - start > 8);
  }

  #endTag(from: number): number {
    const text = this.#text;
    const end = nameEnd(text, from);
    const at = skipBlanks(text, end, text.length);
    const behind = text.charCodeAt(at) === GREATER ? at + 1 : end;
    if (this.#beyond > 0) {
      this.#beyond--;
      return behind;
    }
    const name = localName(text, from, end);
    const lowest = Math.max(0, this.#open.length - MAX_CLOSED);
    for (let i = this.#open.length - 1; i >= lowest; i--) {
      const element = this.#open[i] as Element;
      if (element.name !== name) continue;
      this.#open.length = i;
      const outer = this.#open[i - 1];
      if (outer !== undefined && element.end > element.start && isLabelName(name))
        outer.label = labelOf(text, element.start, element.end);
      break;
    }
    return behind;
  }

  #startTag(from: number): number {
    const text = this.#text;
    const { length } = text;
    const name = localName(text, from, nameEnd(text, from));
    const attributes: Attribute[] = [];
    let at = nameEnd(text, from);
    let isEmpty = false;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code === GREATER || code === LESS) break;
      isEmpty = code === SLASH;
      if (isEmpty || isBlank(code)) {
        at++;
        continue;
      }
      at = this.#attribute(at, attributes);
    }
    const label = this.#attributes(attributes, name);
    // what ends before another tag is a sign in a text, or cut
    if (text.charCodeAt(at) === GREATER) {
      at++;
      if (!isEmpty && !VOID.has(name)) this.#push(name, label);
    }
    return at;
  }

  #push(name: string, label: string | undefined): void {
    if (this.#open.length >= MAX_DEPTH) {
      this.#beyond++;
      return;
    }
    const outer = this.#open[this.#open.length - 1];
    const path = joinNames(outer?.path, name);
    let telling = this.#telling(path) ?? this.#telling(label);
    if (telling === undefined && isValueName(name)) telling = this.#telling(outer?.label);
    const isInherited = telling === undefined && outer !== undefined && !isAboutName(name);
    this.#open.push({
      name,
      path: isPlaceName(name) ? path : undefined,
      telling: isInherited ? outer.telling : telling,
      toldBy: isInherited ? outer.toldBy : name,
      start: 0,
      end: 0,
      label: undefined,
    });
  }

  #telling(name: string | undefined): string | undefined {
    return name !== undefined && name !== '' && this.#isTelling(name) ? name : undefined;
  }

  /** Reads one attribute, with its value where it has one; gives the offset behind it. */
  #attribute(from: number, attributes: Attribute[]): number {
    const text = this.#text;
    const { length } = text;
    const end = nameEnd(text, from);
    let at = skipBlanks(text, end, length);
    if (end === from || text.charCodeAt(at) !== EQUALS) return Math.max(end, from + 1);
    at = skipBlanks(text, at + 1, length);
    const quote = text.charCodeAt(at);
    let start = at;
    let to: number;
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      start = at + 1;
      const close = text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start);
      to = close < 0 ? length : close;
      at = Math.min(length, to + 1);
    } else {
      while (at < length && !isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== GREATER) at++;
      to = at;
    }
    if (to > start) attributes.push({ name: localName(text, from, end), start, end: to });
    return at;
  }

  /** Slices of a tag's attributes; gives what it calls its value. */
  #attributes(attributes: readonly Attribute[], element: string): string | undefined {
    const labelled = attributes.find(({ name }) => isLabelName(name));
    const label = labelled && labelOf(this.#text, labelled.start, labelled.end);
    // of an element with a value in its tag the name tells, as FHIR has it: `<birthDate value="..."/>`
    const telling =
      label === undefined ? this.#telling(joinNames(this.#open.at(-1)?.path, element)) : this.#telling(label);
    for (const attribute of attributes) {
      if (attribute === labelled) continue;
      const { name, start, end } = attribute;
      this.#value(start, end, this.#telling(name) ?? (isGenericName(name) ? telling : undefined), 'xml-attribute');
    }
    return label;
  }
}

const isNameStart = (code: number): boolean => ((code | 32) >= 97 && (code | 32) <= 122) || code === 95 || code > 127;

/** Behind a name: at a blank, `=`, `/`, `<`, `>` or a quote. */
function nameEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === EQUALS || code === SLASH || code === LESS || code === GREATER) break;
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) break;
  }
  return at;
}

/** Behind the prefix of a namespace. */
function localName(text: string, from: number, to: number): string {
  const name = text.slice(from, Math.min(to, from + MAX_NAME));
  return name.slice(name.lastIndexOf(':') + 1);
}

const labelOf = (text: string, start: number, end: number): string =>
  decode(text.slice(start, Math.min(end, start + MAX_NAME)), 'xml');
