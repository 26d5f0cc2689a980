import type { MaskContext } from '../../model.js';
import { hasIdBytes } from '../id-shape.js';
import { isOpaqueId } from '../opaque-id.js';
import type { Plan } from '../policy/compile.js';
import type { Treatment, Treatments } from '../policy/treatment.js';
import { isMessageKey } from '../readers/json.js';
import { isSql } from '../readers/sql.js';
import type { Scope } from '../scan/find.js';
import { TextBytes } from '../scan/text-bytes.js';
import { formatOf } from '../text-format.js';
import { CleanUrl } from './clean-url.js';
import { FieldNames } from './field-names.js';
import { Gate } from './gate.js';
import { JsonValues } from './json-values.js';
import { shapedKind } from './shaped-kind.js';
import { SqlLiterals } from './sql-literals.js';
import { TraceMessages } from './trace-messages.js';
import { UrlPairs } from './url-pairs.js';

const QUESTION = 63;

/**
 * Tells of most clean texts that they are clean, by the treatment of their key, in a pass or two over their bytes and without a copy. `false` says
 * nothing: then the readers and the finder decide. Must never say `true` of a text that they would change.
 */
export class TextGate {
  readonly #text = new TextBytes();
  readonly #treatments: Treatments;
  readonly #gate: Gate;
  readonly #json: JsonValues;
  readonly #url: UrlPairs;
  readonly #cleanUrl = new CleanUrl();
  readonly #sql: SqlLiterals;
  readonly #trace: TraceMessages;
  /** The text that `isFree` was asked about last, and what it said. */
  #asked: string | undefined;
  #askedScope: Scope = 'all';
  #askedWords: string | undefined;
  #isFree = false;
  /** Before this place of the text that `isFree` was asked about last nothing begins in it. */
  mayBeginAt = 0;
  /** The same of `jsonValues`. */
  #askedJson: string | undefined;
  #askedMessages = false;
  #jsonCount = -1;

  constructor(plan: Plan) {
    this.#treatments = plan.treatments;
    const names = new FieldNames((name) => plan.treatments.name(name));
    this.#gate = new Gate(plan.scanner, plan.threshold, plan.ownOutputAt);
    this.#json = new JsonValues(this.#gate, names);
    this.#url = new UrlPairs(this.#gate, names);
    this.#sql = new SqlLiterals(this.#gate);
    this.#trace = new TraceMessages(this.#gate);
  }

  isClean(text: string, treatment: Treatment, context: MaskContext): boolean {
    const { length } = text;
    if (treatment.kind === 'identifier') {
      const source = this.#text.load(text);
      if (source.isPlain && hasIdBytes(source.bytes, 0, length)) return this.#isFreeLoaded(text, 'secrets');
    }
    switch (shapedKind(text, treatment, context)) {
      case 'pass':
        return true;
      case 'identifier':
      case 'safe-header':
      case 'service-name':
        return this.isFree(text, 'secrets');
      case 'name':
        return this.isFree(text, 'all', treatment.words);
      case 'user-id':
        return isOpaqueId(text) && this.isFree(text, 'all', treatment.words);
      case 'text':
      case 'message':
      case 'number':
        switch (formatOf(text)) {
          case undefined:
            return this.isFree(text, 'all', treatment.words) && this.#treatments.tellingValues(text) === undefined;
          case 'json':
            return this.jsonValues(text, context) === 0;
          case 'url':
            return this.urlPairs(text, 'url') === 0;
          default:
            return false;
        }
      case 'json':
        return this.jsonValues(text, context) === 0;
      case 'url':
      case 'url-path':
        return this.urlPairs(text, 'url') === 0;
      case 'url-query':
        return this.urlPairs(text, 'url-query') === 0;
      case 'sql':
        return this.sqlLiterals(text, context) === 0 && !this.mayHoldSecret();
      case 'stack-trace':
        return this.traceMessages(text) === 0;
      default:
        return length === 0 && treatment.kind !== 'replace';
    }
  }

  /** How many literals a statement has, whose offsets are `literalOffsets` then; -1 where the reader has to tell. */
  sqlLiterals(text: string, context: MaskContext): number {
    return isSql(text, context) ? this.#sql.find(this.#text.load(text)) : -1;
  }

  /** Whether a secret may begin somewhere in the statement that was asked about last. */
  mayHoldSecret(): boolean {
    return this.#sql.mayHoldSecret(this.#text);
  }

  /** The same of the comments around its body. */
  mayHoldSecretAround(): boolean {
    return this.#sql.mayHoldSecretAround(this.#text);
  }

  /** [start, end) of each literal of the statement that was asked about last, and of the statement without a comment before it and behind it. */
  get literals(): Pick<SqlLiterals, 'offsets' | 'bodyStart' | 'bodyEnd'> {
    return this.#sql;
  }

  /** How many values of a JSON text may hold something, which `foundValues` tells then; 0 where it is clean, -1 where the reader has to tell. */
  jsonValues(text: string, { key }: MaskContext): number {
    const isMessages = isMessageKey(key);
    if (this.#askedJson !== text || this.#askedMessages !== isMessages) {
      this.#askedJson = text;
      this.#askedMessages = isMessages;
      this.#jsonCount = formatOf(text) === 'json' ? this.#json.find(this.#text.load(text), isMessages) : -1;
    }
    return this.#jsonCount;
  }

  /** Of the JSON that was asked about last. */
  get foundValues(): Pick<JsonValues, 'offsets' | 'fields' | 'isNumber'> {
    return this.#json;
  }

  /** In how many pairs of a query something may be masked, whose offsets are `pairOffsets` then; 0 where the text is clean, -1 where the reader has to tell. */
  urlPairs(text: string, kind: 'url' | 'url-query'): number {
    if (kind === 'url-query') {
      if (this.#cleanUrl.endsInQuery(text)) return 0;
      return this.#url.findInQuery(this.#text.load(text), text.charCodeAt(0) === QUESTION ? 1 : 0, text.length);
    }
    if (this.#cleanUrl.hasPath(text)) return 0;
    const count = this.#url.find(this.#text.load(text));
    if (count === 0) this.#cleanUrl.keep(text, this.#url.pathStart);
    return count;
  }

  /** [start, end) of each pair of the URL that was asked about last. */
  get pairOffsets(): Int32Array {
    return this.#url.offsets;
  }

  /** How many messages of a stack trace may hold something, whose offsets are `messageOffsets` then; 0 where it is clean, -1 where the reader has to tell. */
  traceMessages(text: string): number {
    return this.#trace.find(this.#text.load(text));
  }

  /** [start, end) of each message of the stack trace that was asked about last. */
  get messageOffsets(): Int32Array {
    return this.#trace.offsets;
  }

  /** Makes the text the one that `mayHold` is asked about. */
  load(text: string): void {
    this.#text.load(text);
  }

  /** Whether the finder has to look at [from, to) of the text that was loaded. */
  mayHold(from: number, to: number, scope: Scope, words?: string): boolean {
    return this.#gate.mayHold(this.#text, from, to, scope, words);
  }

  /** Whether nothing begins in a text, whatever its format. @param words its key in `nameWords` form, where it is known */
  isFree(text: string, scope: Scope, words?: string): boolean {
    // who was told that a text is not asks once more on the long way
    if (this.#asked !== text || this.#askedScope !== scope || this.#askedWords !== words) {
      this.#text.load(text);
      this.#isFreeLoaded(text, scope, words);
    }
    return this.#isFree;
  }

  /** The same of the text that was loaded. */
  #isFreeLoaded(text: string, scope: Scope, words?: string): boolean {
    this.#isFree = !this.#gate.mayHold(this.#text, 0, text.length, scope, words);
    this.mayBeginAt = this.#gate.mayBeginAt;
    this.#asked = text;
    this.#askedScope = scope;
    this.#askedWords = words;
    return this.#isFree;
  }
}

const gates = new WeakMap<Plan, TextGate>();

/** The gate of a plan: its tables take longer to make than many records to mask, and what it keeps from one text to the next is bounded and changes no answer. */
export function gateOf(plan: Plan): TextGate {
  const known = gates.get(plan);
  if (known !== undefined) return known;
  const gate = new TextGate(plan);
  gates.set(plan, gate);
  return gate;
}
