import type { Reader, Slice } from '../../model.js';
import { isGenericName, isLabelName } from './generic-name.js';
import { beginsAsJson, type JsonVisitor, walkJson } from './json-lexer.js';
import type { JsonPlace } from './json-place.js';

/** A number of so many digits can be a card, a phone or an account even without a name. */
const LONG_NUMBER = 9;
/** A named number of so many digits can be a code: `"cvv": 123`. */
const SHORT_NUMBER = 3;
/** Keys up to this length are field names. */
const MAX_FIELD_NAME = 12;

/**
 * JSON, JSON lines, cut JSON; where a form stands in its place, that is read on. String values are slices named by their key, JSON inside a string is read on, numbers are slices when they are long enough
 * to matter (a replacement there is `0`). Where the JSON ends or breaks, the rest is one text slice.
 */
export const jsonReader: Reader = {
  id: 'json',
  read(text, context) {
    if (FORM.test(text)) return [{ start: 0, end: text.length, as: 'url-query' }];
    const visitor = new SliceCollector(text, isMessageKey(context.key));
    walkJson(text, 0, false, visitor);
    return visitor.slices.length === 0 ? undefined : visitor.slices;
  },
};

/** The slice of a string under a name. */
export function jsonString(text: string, start: number, end: number, name: string | undefined): Slice {
  return { start, end, as: beginsAsJson(text, start, end) ? 'json' : 'text', name, encoding: 'json' };
}

/** The slice of a number. */
export function jsonNumber(start: number, end: number, name: string | undefined): Slice {
  return { start, end, as: 'text', name, substitute: '0', encoding: 'none' };
}

/** Bodies are forms too: `a=1&b=2` without blanks. What ends in `=` is base64 more often. */
const FORM = /^[^\s=&{}[\]"'<>:/]{1,200}(?:\[[^\s=&"'<>]{0,200})?=(?!=?$)\S*$/;

/** `gen_ai.input.messages` and its kin; what tools are called with and answer is free JSON. */
export function isMessageKey(key: string | undefined): boolean {
  return key?.startsWith('gen_ai.') === true && !key.startsWith('gen_ai.tool.call.');
}

class SliceCollector implements JsonVisitor {
  readonly slices: Slice[] = [];
  readonly #text: string;
  readonly #isMessages: boolean;
  /** Whether it is a Secret of Kubernetes, all of whose data is one. */
  readonly #isSecret: boolean;
  /** Depth of a container that holds a tool's own JSON, in which `id` or `type` mean anything; 0: none. */
  #payloadDepth = 0;

  constructor(text: string, isMessages: boolean) {
    this.#text = text;
    this.#isMessages = isMessages;
    this.#isSecret = text.includes('"Secret"') && SECRET_MANIFEST.test(text);
  }

  key(start: number, end: number): void {
    const as = kindOfKey(this.#text, start, end);
    if (as !== undefined) this.slices.push({ start, end, as, encoding: 'json' });
  }

  string(start: number, end: number, place: JsonPlace): void {
    const name = this.#nameOf(place);
    this.#remember(start, end, place, place.name);
    if (start >= end) return;
    if (this.#isSecret && isSecretData(place.parentName)) {
      this.slices.push({ start, end, as: 'mask', encoding: 'json' });
      return;
    }
    const isStructure = this.#isMessages && this.#isStructure(place, name);
    this.slices.push(
      isStructure ? { start, end, as: 'identifier', name, encoding: 'json' } : jsonString(this.#text, start, end, name),
    );
  }

  number(start: number, end: number, digits: number, place: JsonPlace): void {
    const name = this.#nameOf(place);
    if (digits < (name === undefined ? LONG_NUMBER : SHORT_NUMBER)) return;
    this.slices.push(jsonNumber(start, end, name));
  }

  rest(start: number, place: JsonPlace): void {
    this.slices.push({ start, end: this.#text.length, as: 'text', name: place.name });
  }

  /** The key, or what stands around a key that says nothing: `{"name": "DB_PASSWORD", "value": "..."}` as Kubernetes writes it; what follows `"--name"` in a list. */
  #nameOf(place: JsonPlace): string | undefined {
    const { name, frame } = place;
    if (frame?.isArray === true && frame.label !== undefined) return frame.label;
    return name !== undefined && isGenericName(name) ? (place.outerName ?? name) : name;
  }

  #remember(start: number, end: number, place: JsonPlace, name: string | undefined): void {
    const frame = place.frame;
    if (frame === undefined) return;
    if (frame.isArray) {
      frame.label = end - start > 64 ? undefined : optionName(this.#text, start, end);
      return;
    }
    if (end - start > 64 || name === undefined) return;
    if (isLabelName(name)) frame.label = this.#text.slice(start, end);
    else if (name === 'type') frame.type = this.#text.slice(start, end);
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

/** https://kubernetes.io/docs/concepts/configuration/secret/ */
const SECRET_MANIFEST = /"kind"\s{0,20}:\s{0,20}"Secret"/;
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
