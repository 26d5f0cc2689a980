import type { Reader, Slice } from '../../model.js';
import { looksSecret } from '../checks/chosen-password.js';
import { isErrorMessage, isErrorsName, isVerdict } from '../checks/error-messages.js';
import { holdsMarkOfSecrets, secretMembers } from '../checks/secret-members.js';
import { isColumnsName, isRowsName } from './columns.js';
import { FIRST_ARGUMENTS } from './command-args.js';
import { CommandArguments, programOf } from './command-argument.js';
import { decode } from './encodings.js';
import { hasSettings, isAboutName, isGenericName, isOfIds } from './generic-name.js';
import { beginsAsJson, type JsonVisitor, walkJson } from './json-lexer.js';
import type { JsonFrame, JsonPlace } from './json-place.js';
import { type Label, labelOf, labelOfItem, MAX_LABEL, mayBeLabelled, mayLabel, tells } from './label.js';
import { mayBeFirst, mayBeSecond } from './name-pair.js';
import { type Bound, beginsStatement, boundValues, isBindingsName, isStatementName } from './sql-bindings.js';

/** A number of so many digits can be a card, a phone or an account even without a name. */
const LONG_NUMBER = 9;
/** A named number of so many digits can be a code: `"cvv": 123`. */
const SHORT_NUMBER = 3;
/** Keys up to this length are field names. */
const MAX_FIELD_NAME = 12;
/** Values of one list that may be bound to a statement behind it. */
const MAX_BOUND = 256;
/** Values of one object whose name may stand behind them. */
const MAX_WAITING = 8;

/**
 * JSON, JSON lines, cut JSON; where a form stands in its place, that is read on. String values are slices named by their key, JSON inside a string is read on, numbers are slices when they are long enough
 * to matter (a replacement there is `0`). Where the JSON ends or breaks, the rest is one text slice.
 */
export const jsonReader: Reader = {
  id: 'json',
  read(text, context, isTelling = tellsNothing) {
    if (FORM.test(text)) return [{ start: 0, end: text.length, as: 'url-query' }];
    const isSecret = text.includes('"Secret"') && SECRET_MANIFEST.test(text);
    const visitor = new SliceCollector(text, isTelling, isMessageKey(context.key), isSecret, secretStarts(text));
    walkJson(text, 0, 'documents', visitor);
    return visitor.slices.length === 0 ? undefined : visitor.slices;
  },
};

/**
 * The slices of one object or list that begins at a place of a text, as JSON or as programs print it, and where it ends or breaks: always behind that place.
 * @param name [start, end) of a name that stands before it
 */
export function readObject(
  text: string,
  at: number,
  isTelling: (name: string) => boolean,
  name?: readonly [start: number, end: number],
): { readonly slices: readonly Slice[]; readonly end: number } {
  const visitor = new ObjectCollector(text, isTelling, false, false, NO_STARTS);
  walkJson(text, at, 'object', visitor, name);
  return { slices: visitor.slices, end: Math.max(at + 1, visitor.end) };
}

export { marksSecrets } from '../checks/secret-members.js';

/** The slice of a string under a name. */
export function jsonString(text: string, start: number, end: number, name: string | undefined): Slice {
  return { start, end, as: beginsAsJson(text, start, end) ? 'json' : 'text', name, encoding: 'json' };
}

/** Whether a list under this name has names and values one after the other: `IncomingMessage` of Node. */
export const isRawHeaders = (name: string): boolean => name.length === 10 && name.toLowerCase() === 'rawheaders';

const tellsNothing = (): boolean => false;

/** What stands in place of a number that tells something. */
export const NO_NUMBER = '0';

/** The slice of a number. */
export function jsonNumber(start: number, end: number, name: string | undefined): Slice {
  return { start, end, as: 'text', name, substitute: NO_NUMBER, encoding: 'none' };
}

/** Bodies are forms too: `a=1&b=2` without blanks. What ends in `=` is base64 more often. */
const FORM = /^[^\s=&{}[\]"'<>:/]{1,200}(?:\[[^\s=&"'<>]{0,200})?=(?!=?$)\S*$/;

/** `gen_ai.input.messages` and its kin; what tools are called with and answer is free JSON. */
export function isMessageKey(key: string | undefined): boolean {
  return key?.startsWith('gen_ai.') === true && !key.startsWith('gen_ai.tool.call.');
}

/** Whether a number has a name of its own and another one around it tells: it counts something (`{"cookie": {"maxAge": 3600}}`). */
const isCounted = ({ name, outerTelling, frame }: JsonPlace, told: string | undefined): boolean =>
  told !== undefined &&
  told === outerTelling &&
  hasSettings(told) &&
  frame?.isArray === false &&
  name !== undefined &&
  !isGenericName(name);

class SliceCollector implements JsonVisitor {
  readonly slices: Slice[] = [];
  readonly isTelling: (name: string) => boolean;
  readonly #text: string;
  readonly #isMessages: boolean;
  /** Whether it is a Secret of Kubernetes, all of whose data is one. */
  readonly #isSecret: boolean;
  /** Where strings begin that are secrets by what stands beside them. */
  readonly #secrets: ReadonlySet<number>;
  /** Depth of a container that holds a tool's own JSON, in which `id` or `type` mean anything; 0: none. */
  #payloadDepth = 0;

  constructor(
    text: string,
    isTelling: (name: string) => boolean,
    isMessages: boolean,
    isSecret: boolean,
    secrets: ReadonlySet<number>,
  ) {
    this.#text = text;
    this.isTelling = isTelling;
    this.#isMessages = isMessages;
    this.#isSecret = isSecret;
    this.#secrets = secrets;
  }

  key(start: number, end: number): void {
    const as = kindOfKey(this.#text, start, end);
    if (as !== undefined) this.slices.push({ start, end, as, encoding: 'json' });
  }

  string(start: number, end: number, place: JsonPlace): void {
    const told = this.#pairOf(start, end, place) ?? this.#aboveOf(start, end, place) ?? this.#nameOf(place);
    const name = this.#isMessage(start, end, place, told) ? undefined : told;
    this.#remember(start, end, place, place.name);
    if (start >= end) return;
    if ((this.#isSecret && isSecretData(place.parentName)) || this.#secrets.has(start)) {
      this.slices.push({ start, end, as: 'mask', encoding: 'json' });
      return;
    }
    if (this.#argument(start, end, place)) return;
    this.#await(place);
    this.#bind(start, end, place);
    const isStructure = this.#isMessages && this.#isStructure(place, place.name);
    this.slices.push(
      isStructure ? { start, end, as: 'identifier', name, encoding: 'json' } : jsonString(this.#text, start, end, name),
    );
    this.#bound(place);
  }

  /** What an argument of a command has that is a secret, and whether there is something. */
  #argument(start: number, end: number, { frame }: JsonPlace): boolean {
    if (frame?.isArray !== true) return false;
    if (frame.command === undefined) {
      if (frame.commas >= FIRST_ARGUMENTS || programOf(this.#text, start, end) === undefined) return false;
      frame.command = new CommandArguments(true);
    }
    const secrets = frame.command.read(this.#text, start, end)?.filter(({ as }) => as === 'mask') ?? [];
    for (const slice of secrets) this.slices.push({ ...slice, encoding: 'json' });
    if (secrets.length > 0) frame.option = undefined;
    return secrets.length > 0;
  }

  number(start: number, end: number, digits: number, place: JsonPlace): void {
    const told = this.#pairOf(start, end, place) ?? this.#nameOf(place);
    const name = isCounted(place, told) ? place.path : told;
    if (digits < (name === undefined ? LONG_NUMBER : SHORT_NUMBER)) return;
    this.#await(place);
    this.slices.push(jsonNumber(start, end, name));
    this.#bound(place);
  }

  close({ frame }: JsonPlace): void {
    // there were more of them
    if (frame?.pair !== undefined && frame.commas > 1) this.#unpair(frame.pair);
  }

  rest(start: number, place: JsonPlace): void {
    this.slices.push({ start, end: this.#text.length, as: 'text', name: place.calledBy });
  }

  /** What tells around a value, where what is said beside it is a secret itself: `{"password": {"name": "..."}}`. */
  #aboveOf(start: number, end: number, { name, path, frame }: JsonPlace): string | undefined {
    if (frame?.telling === undefined || name === undefined || !isAboutName(name) || isOfIds(name)) return undefined;
    if (path !== undefined && this.isTelling(path)) return undefined;
    return looksSecret(this.#text.slice(start, end)) ? frame.telling : undefined;
  }

  /** What is said of a field is none of its values. */
  #isMessage(start: number, end: number, { objectName }: JsonPlace, name: string | undefined): boolean {
    if (name === undefined || !this.isTelling(name)) return false;
    const text = this.#text.slice(start, end);
    return isVerdict(text) || (objectName !== undefined && isErrorsName(objectName) && isErrorMessage(text));
  }

  /**
   * What the names around a value and its own say it is, or what follows `"--name"` in a list, or else the label beside it: `{"name": "DB_PASSWORD", "value": "..."}`
   * as Kubernetes writes it.
   */
  #nameOf(place: JsonPlace): string | undefined {
    const { name, frame, calledBy } = place;
    const column = frame?.isArray === true ? this.#columnOf(place, frame) : undefined;
    if (column !== undefined) return column;
    if (frame?.isArray === true && frame.option !== undefined)
      return place.outerTelling === undefined ? frame.option : calledBy;
    if (name === undefined) return calledBy;
    const label = this.#labelOf(place, name);
    return label === undefined || this.#keeps(calledBy, label) ? calledBy : label;
  }

  /** What the first of two calls the second. */
  #pairOf(start: number, end: number, place: JsonPlace): string | undefined {
    const { frame, outer, name } = place;
    if (frame === undefined || start >= end || (!frame.isArray && name !== undefined)) return undefined;
    const text = this.#text.slice(start, Math.min(end, start + MAX_LABEL + 1));
    if (frame.commas === 0 && mayBeFirst(text, name) && this.isTelling(text))
      frame.pair = { name: text, slice: -1, otherwise: undefined };
    const { pair } = frame;
    if (pair === undefined || frame.commas !== 1 || !mayBeSecond(text, outer?.isArray === true)) return undefined;
    pair.slice = this.slices.length;
    pair.otherwise = this.#nameOf(place);
    return pair.name;
  }

  #unpair({ slice, otherwise }: NonNullable<JsonFrame['pair']>): void {
    const paired = this.slices[slice];
    if (paired !== undefined) this.slices[slice] = { ...paired, name: otherwise };
  }

  /** What a cell of a row is, or of one of several, where the object has the names of its columns. */
  #columnOf({ name, outer, aroundOuter }: JsonPlace, { commas }: JsonFrame): string | undefined {
    if (outer === undefined || name === undefined || !isRowsName(name)) return undefined;
    return (outer.isArray ? aroundOuter : outer)?.columns?.[commas];
  }

  /** Takes the name of a column: a string of a list, or the name of an object in it. */
  #column(text: string, place: JsonPlace, frame: JsonFrame): void {
    const list = frame.isArray ? frame : place.outer;
    const object = frame.isArray ? place.outer : place.aroundOuter;
    if (list === undefined || object?.isArray !== false || !this.isTelling(text)) return;
    object.columns ??= [];
    object.columns[list.commas] = text;
  }

  #labelOf(place: JsonPlace, name: string): string | undefined {
    if (isGenericName(name)) return place.outerLabel;
    const { frame } = place;
    const label = (frame?.isArray === true ? place.outer : frame)?.label;
    return label !== undefined && tells(label, name) ? label.name : undefined;
  }

  /** A label beside a value does not take away what the names around it say. */
  #keeps(name: string | undefined, label: string): boolean {
    return name !== undefined && this.isTelling(name) && !this.isTelling(label);
  }

  #remember(start: number, end: number, place: JsonPlace, name: string | undefined): void {
    const { frame, outer } = place;
    if (frame === undefined) return;
    if (frame.isArray) {
      const isName = end - start <= MAX_LABEL;
      if (isName && name !== undefined && isColumnsName(name)) this.#column(this.#text.slice(start, end), place, frame);
      if (name !== undefined && isRawHeaders(name))
        frame.option = isName && frame.option === undefined ? this.#text.slice(start, end) : undefined;
      else frame.option = isName ? optionName(this.#text, start, end) : undefined;
      if (name !== undefined && outer?.isArray === false) this.#label(outer, labelOfItem(name, this.#text, start, end));
      return;
    }
    if (name === undefined || end - start > MAX_LABEL) return;
    if (name === 'name' && outer?.isArray === true && isColumnsName(place.outerName ?? ''))
      this.#column(this.#text.slice(start, end), place, frame);
    if (name === 'type') frame.type = this.#text.slice(start, end);
    else if (mayLabel(name)) this.#label(frame, labelOf(name, this.#text.slice(start, end)));
  }

  /** Takes a statement: what is bound to it may stand before it. */
  #bind(start: number, end: number, { frame, name }: JsonPlace): void {
    if (frame === undefined || frame.isArray || name === undefined || !isStatementName(name)) return;
    if (!beginsStatement(this.#text, start)) return;
    frame.bound = boundValues(decode(this.#text.slice(start, end), 'json'), this.isTelling);
    for (const { slice, place } of frame.unbound ?? []) this.#nameBound(slice, frame.bound?.[place]);
  }

  /** The last value, where it is one that is bound to a statement. */
  #bound({ frame, outer, name }: JsonPlace): void {
    if (frame?.isArray !== true || outer?.isArray !== false || name === undefined || !isBindingsName(name)) return;
    const slice = this.slices.length - 1;
    if (outer.bound !== undefined) this.#nameBound(slice, outer.bound[frame.commas]);
    else if ((outer.unbound?.length ?? 0) < MAX_BOUND) {
      outer.unbound ??= [];
      outer.unbound.push({ slice, place: frame.commas });
    }
  }

  #nameBound(number: number, bound: Bound | undefined): void {
    const slice = this.slices[number];
    if (slice === undefined || bound === undefined) return;
    if (bound !== 'unknown') this.#rename(number, bound.column);
    else if (slice.substitute === undefined)
      this.slices[number] = { ...slice, as: 'mask', name: undefined, detector: 'database.value' };
  }

  /** A value whose name may stand behind it. */
  #await({ frame, name }: JsonPlace): void {
    if (frame === undefined || frame.isArray || name === undefined || !mayBeLabelled(name)) return;
    if (frame.waiting === undefined) frame.waiting = [];
    if (frame.waiting.length < MAX_WAITING) frame.waiting.push({ key: name, slice: this.slices.length });
  }

  /** Values before the label are named by it, too. */
  #label(frame: JsonFrame, label: Label | undefined): void {
    if (label === undefined) return;
    frame.label = label;
    for (const { key, slice } of frame.waiting ?? []) if (tells(label, key)) this.#rename(slice, label.name);
  }

  #rename(number: number, name: string): void {
    const slice = this.slices[number] as Slice;
    if (!this.#keeps(slice.name, name)) this.slices[number] = { ...slice, name };
  }

  /** Roles, types and ids of GenAI messages (semantic conventions, gen-ai-input-messages.json), outside of a tool's own JSON. */
  #isStructure(place: JsonPlace, name: string | undefined): boolean {
    if (this.#payloadDepth > 0) {
      if (place.depth >= this.#payloadDepth) return false;
      this.#payloadDepth = 0;
    }
    const frame = place.frame;
    if (isPayloadName(place.parentName) && frame?.isArray === false) {
      this.#payloadDepth = place.depth;
      return false;
    }
    switch (name) {
      case 'role':
      case 'type':
      case 'id':
      case 'finish_reason':
      case 'tool_call_id':
        return true;
      case 'name':
        return isToolType(frame?.type) || place.parentName === 'function';
      default:
        return false;
    }
  }
}

/** Of what stands in a text: behind it goes on what is no part of it. */
class ObjectCollector extends SliceCollector {
  end = Number.POSITIVE_INFINITY;

  override rest(start: number): void {
    this.end = start;
  }
}

/** https://kubernetes.io/docs/concepts/configuration/secret/ */
const SECRET_MANIFEST = /"kind"\s{0,20}:\s{0,20}"Secret"/;
const NO_STARTS: ReadonlySet<number> = new Set();
const secretStarts = (text: string): ReadonlySet<number> =>
  holdsMarkOfSecrets(text) ? new Set(secretMembers(text).map(([start]) => start)) : NO_STARTS;
const isSecretData = (name: string | undefined): boolean => name === 'data' || name === 'stringData';

/** `--password` -> `password`; `undefined` for what is no option, or has its value with it. */
export function optionName(text: string, start: number, end: number): string | undefined {
  let at = start;
  while (at < end && at < start + 2 && text.charCodeAt(at) === 0x2d) at++;
  if (at === start) return undefined;
  const name = text.slice(at, end);
  return OPTION.test(name) ? name : undefined;
}

const OPTION = /^[A-Za-z][\w.-]*$/;

function isPayloadName(name: string | undefined): boolean {
  return name !== undefined && PAYLOADS.has(name);
}

/** What tools are called with and answer, by the names of several providers. */
const PAYLOADS = new Set(['arguments', 'args', 'input', 'response', 'result', 'output', 'structuredContent']);

function isToolType(type: string | undefined): boolean {
  return type !== undefined && (type.includes('tool') || type === 'function');
}

/**
 * Names of fields stay; a map that has data for keys (`{"bob@example.com": 1}`) shows it by length, `@` or digits: those that can be personal are text.
 */
function kindOfKey(text: string, start: number, end: number): 'text' | 'identifier' | undefined {
  let digits = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x40) return 'text';
    if (code >= 0x30 && code <= 0x39 && ++digits >= 6) return 'text';
  }
  return end - start > MAX_FIELD_NAME ? 'identifier' : undefined;
}
