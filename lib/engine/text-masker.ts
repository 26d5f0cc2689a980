import type { Kind, ReaderId, Slice } from '../model.js';
import { isSystemUser } from './checks/system-users.js';
import { cutBefore } from './cut-before.js';
import { distinctKeys } from './distinct-keys.js';
import { FindingNotes } from './finding-sink.js';
import { type ShapedKind, shapedKind } from './gate/shaped-kind.js';
import { gateOf, type TextGate } from './gate/text-gate.js';
import { isOpaqueId } from './opaque-id.js';
import { roundCoordinate, shortenPostalCode } from './operators/truncate.js';
import { without } from './own-outputs.js';
import { PlainStatements } from './plain-statements.js';
import type { Plan } from './policy/compile.js';
import type { Treatment } from './policy/treatment.js';
import { authorizationSlices } from './readers/authorization.js';
import { decode, encode, isEncoded } from './readers/encodings.js';
import { findCode } from './readers/find-code.js';
import { readers } from './readers/index.js';
import { hasLongRun } from './readers/long-run.js';
import { holdsObject } from './readers/objects.js';
import { REDACTED } from './readers/url-slices.js';
import { holdsMarkup } from './readers/xml.js';
import type { RecentMessages } from './recent-messages.js';
import { accepts } from './scan/assignments.js';
import type { Scope } from './scan/find.js';
import { formatOf } from './text-format.js';
import { type Place, TextRun } from './text-run.js';
import { TextScanner } from './text-scanner.js';
import { jsonSlices, messageSlices, pairSlices } from './told-slices.js';
import { WholeValues } from './whole-values.js';

const MAX_NESTING = 8;
const MAX_GAPS = 16;
const MAX_ROUNDS = 4;
/** Formats in which a text may be read in more than one way. */
const LOOSE: ReadonlySet<ShapedKind> = new Set(['url-path', 'command-line', 'connection-string', 'key-value', 'keyed']);
/** As long as a literal that stands partly in a slice can be. */
const MARGIN = 64;
const LINE_FEED = 10;
const PLUS = 43;

/**
 * What is looked for in the whole of a text after its slices: malformed statements and frames may hold a token where no value stands, and names
 * of headers and cookies come from outside.
 */
const NETS: Partial<Readonly<Record<ReaderId, Scope>>> = {
  sql: 'secrets',
  redis: 'secrets',
  'stack-trace': 'secrets',
  'command-line': 'secrets',
  'connection-string': 'secrets',
  'key-value': 'secrets',
  graphql: 'secrets',
  header: 'all',
  cookie: 'all',
  'set-cookie': 'all',
};

export type Gatekeeper = Pick<
  TextGate,
  | 'isClean'
  | 'isFree'
  | 'mayBeginAt'
  | 'load'
  | 'mayHold'
  | 'sqlLiterals'
  | 'literals'
  | 'mayHoldSecret'
  | 'mayHoldSecretAround'
  | 'jsonValues'
  | 'foundValues'
  | 'urlPairs'
  | 'pairOffsets'
  | 'traceMessages'
  | 'messageOffsets'
>;

/** Masks one text by the treatment of its key: reader, slices, finder, operators. `undefined`: the value is dropped. */
export class TextMasker {
  readonly #plan: Plan;
  readonly #scanner: TextScanner;
  readonly #gate: Gatekeeper;
  readonly #statements: PlainStatements;
  readonly #whole: WholeValues;
  /** What a reader made last and read once more without a change, and which one. */
  #stable: string | undefined;
  #stableFor: ReaderId | undefined;

  /** @param gate changes nothing but how long it takes: without one that tells something everything is read */
  constructor(plan: Plan, gate: Gatekeeper = gateOf(plan)) {
    this.#plan = plan;
    this.#gate = gate;
    this.#scanner = new TextScanner(plan, gate, (text, slices, treatment, run) =>
      this.#splice(text, slices, treatment, run),
    );
    this.#statements = new PlainStatements(plan, gate);
    this.#whole = new WholeValues(plan, this.#scanner);
  }

  /** The same string where nothing was found. */
  mask(text: string, treatment: Treatment, place: Place, isLooked = false): string | undefined {
    const masked = this.#mask(text, treatment, place, isLooked);
    return masked === undefined || masked === text ? masked : distinctKeys(masked, this.#plan.ownOutputs(masked));
  }

  #mask(text: string, treatment: Treatment, place: Place, isLooked: boolean): string | undefined {
    const { maxValueLength } = this.#plan.limits;
    if (text.length > maxValueLength) return this.#oversize(text, maxValueLength, treatment, place);
    if (treatment.kind === 'sql')
      return (
        this.#statements.mask(text, place) ?? this.#byKind(text, 'sql', treatment, new TextRun(place, undefined, 0, 0))
      );
    if (treatment.kind === 'stack-trace') return this.#trace(text, treatment, place);
    const kind = shapedKind(text, treatment, place.context);
    if (kind === 'url' || kind === 'url-query') return this.#url(text, kind, treatment, place);
    if (kind === 'message' && place.recent !== undefined) {
      if (!isLooked && this.#gate.isClean(text, treatment, place.context)) return text;
      return this.#message(text, treatment, new TextRun(place, undefined, 0, 0), place.recent);
    }
    if (this.#isKnownClean(text, kind, treatment, place, isLooked)) return text;
    const run = new TextRun(place, undefined, 0, 0);
    this.#stable = undefined;
    const masked = this.#byKind(text, kind, treatment, run);
    return masked === undefined || masked === text || !LOOSE.has(kind) || this.#isStable(masked, kind)
      ? masked
      : this.#settled(masked, kind, treatment, run.spanning(text.length));
  }

  /** Whether it is known that nothing in a masked text changes any more: an operator made all of it, or its reader has read it again. */
  #isStable(masked: string, kind: ShapedKind): boolean {
    return (masked === this.#stable && kind === this.#stableFor) || this.#scanner.isOwn(masked);
  }

  /** Masks until nothing changes any more: what was replaced, or written in escapes again, may be structure to a reader that knows no strict grammar. */
  #settled(text: string, kind: ShapedKind, treatment: Treatment, run: TextRun): string | undefined {
    let before = text;
    for (let round = 1; round < MAX_ROUNDS; round++) {
      if (this.#gate.isClean(before, treatment, run.place.context)) return before;
      const masked = this.#byKind(before, kind, treatment, run);
      if (masked === undefined || masked === before) return masked;
      before = masked;
    }
    return before;
  }

  /** A URL in which only values of its query may be anything is not read as a whole. */
  #url(text: string, kind: 'url' | 'url-query', treatment: Treatment, place: Place): string | undefined {
    const run = new TextRun(place, undefined, 0, 0);
    let before = text;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const count = before.length === 0 ? 0 : this.#gate.urlPairs(before, kind);
      if (count === 0) return before;
      const around = round === 0 ? run : run.spanning(text.length);
      const masked =
        count < 0
          ? this.#byKind(before, kind, treatment, around)
          : this.#splice(before, pairSlices(this.#gate, before, count), treatment, around);
      if (masked === undefined || masked === before) return masked;
      before = masked;
    }
    return before;
  }

  /** A stack trace of which only messages may hold anything is not read again. */
  #trace(text: string, treatment: Treatment, place: Place): string | undefined {
    const count = text.length === 0 ? 0 : this.#gate.traceMessages(text);
    if (count === 0) return text;
    const run = new TextRun(place, undefined, 0, 0);
    if (count < 0) return this.#byKind(text, 'stack-trace', treatment, run);
    return this.#splice(text, messageSlices(this.#gate, count), treatment, run);
  }

  /** The short way of most texts: nothing begins in it. Where that is not sure it is read and scanned, once. */
  #isKnownClean(text: string, kind: ShapedKind, treatment: Treatment, { context }: Place, isLooked: boolean): boolean {
    if (!isLooked && this.#gate.isClean(text, treatment, context)) return true;
    return kind === 'safe-header' && !hasLongRun(text, 0, text.length);
  }

  /** The prefix that is scanned, cut where no token is cut, and a marker. */
  #oversize(text: string, length: number, treatment: Treatment, place: Place): string | undefined {
    place.sink.failed('limit.length');
    const prefix = text.slice(0, cutBefore(text, length - this.#plan.failures['limit.length'].length - 1));
    const kind = shapedKind(prefix, treatment, place.context);
    const head = this.#byKind(prefix, kind, treatment, new TextRun(place, undefined, 0, 0));
    return head === undefined ? undefined : `${head} ${this.#plan.failures['limit.length']}`;
  }

  #byKind(text: string, kind: ShapedKind, treatment: Treatment, run: TextRun): string | undefined {
    if (text.length === 0) return text;
    switch (kind) {
      case 'pass':
        return text;
      case 'text':
      case 'message':
      case 'number':
        return this.#text(text, treatment, run);
      case 'identifier':
      case 'safe-header':
        return this.#scanner.mask(text, treatment, run, 'secrets');
      case 'keyed':
        return this.#keyed(text, treatment, run);
      case 'sensitive':
        return this.#whole.mask(text, treatment.detector, run);
      case 'replace':
        return this.#replaced(text, treatment, run);
      case 'user-id':
        return isOpaqueId(text) || isSystemUser(text)
          ? this.#scanner.mask(text, treatment, run, 'all')
          : this.#whole.mask(text, treatment.detector, run);
      case 'name':
        return this.#scanner.mask(text, treatment, run, 'all', true);
      case 'service-name':
        return this.#scanner.mask(text, treatment, run, 'secrets') === text ? text : REDACTED;
      case 'client-address':
      case 'peer-address':
        return this.#whole.maskAddress(text, treatment, run);
      case 'latitude':
      case 'longitude':
        return this.#whole.maskPart(text, roundCoordinate(text), 'location.coordinates', run);
      case 'postal-code':
        return this.#whole.maskPart(text, shortenPostalCode(text), 'location.postal-code', run);
      default:
        return this.#read(text, kind, treatment, run);
    }
  }

  /** Free text: JSON and URLs are read as what they are, everything else is scanned. */
  #text(text: string, treatment: Treatment, run: TextRun): string | undefined {
    const format = formatOf(text);
    if (format) return this.#read(text, format, treatment, run);
    const values = this.#plan.treatments.tellingValues(text);
    if (values === undefined) return this.#scanner.mask(text, treatment, run, 'all');
    const masked = this.#splice(text, values, treatment, run, true);
    return masked && this.#scanner.mask(masked, treatment, masked === text ? run : run.spanning(text.length), 'all');
  }

  /** A free text that the same record may say again. */
  #message(text: string, treatment: Treatment, run: TextRun, recent: RecentMessages): string | undefined {
    const { substitute, place } = run;
    const { context, sink, taint } = place;
    const known = recent.find(text, treatment.words, substitute, context.signal);
    if (known !== undefined) {
      for (const { detector, start, end, confidence } of known.findings) run.found(detector, start, end, confidence);
      if (known.taints !== undefined) taint?.addAgain(known.taints);
      return known.masked;
    }
    const notes = new FindingNotes(sink);
    const size = taint?.size ?? 0;
    const masked = this.#text(text, treatment, new TextRun({ context, sink: notes, taint }, substitute, run.depth, 0));
    for (const { detector, start, end, confidence } of notes.findings) run.found(detector, start, end, confidence);
    if (masked !== undefined && !notes.hasFailed) {
      const taints = taint === undefined || taint.size === size ? undefined : taint.values.slice(size);
      recent.add(text, treatment.words, substitute, context.signal, { masked, findings: notes.findings, taints });
    }
    return masked;
  }

  /** A value under a telling name. */
  #keyed(text: string, treatment: Treatment, run: TextRun): string | undefined {
    const detector = this.#scanner.detector(treatment.detector);
    if (detector?.id === 'credential.authorization') {
      const slices = authorizationSlices(text, 0, text.length);
      return slices === undefined ? text : this.#splice(text, slices.map(asAuthorization), treatment, run);
    }
    if (detector && accepts(detector, text)) return this.#whole.mask(text, treatment.detector, run);
    return this.#text(text, treatment, run);
  }

  #replaced(text: string, treatment: Treatment, run: TextRun): string | undefined {
    if (this.#scanner.isOwn(text)) return text;
    if (treatment.detector >= 0) {
      run.found(treatment.detector, 0, text.length, 1);
      run.place.taint?.addAny(text, treatment.detector);
    }
    // what is secret in it is looked for in the rest of the record
    if (run.place.taint !== undefined) this.#text(text, treatment, run);
    return treatment.operator ? treatment.operator(text) : this.#plan.failures['failure.error'];
  }

  // ---- readers ------------------------------------------------------------------------------------------------------

  /** @param isCaught the net made the text of another one: as long as the reader changes nothing, nothing more is found in it */
  #read(text: string, id: ReaderId, treatment: Treatment, run: TextRun, isCaught = false): string | undefined {
    if (id === 'url' && holdsBlank(text)) return this.#scanner.mask(text, treatment, run, 'all');
    const { context } = run.place;
    const told = id === 'json' ? jsonSlices(this.#gate, text, context) : null;
    const slices = told === null ? readers[id].read(text, context, this.#plan.treatments.isTelling) : told;
    if (id === 'sql' && slices !== undefined) run.place.taint?.addStatement(text, ...literalsOf(slices));
    const net = NETS[id];
    const masked = this.#splice(text, slices, treatment, run, net === 'all');
    if (masked === undefined || net === undefined || (isCaught && masked === text)) return masked;
    if (slices === undefined ? net === 'all' : coversAll(slices, text)) return masked;
    if (slices !== undefined && net === 'secrets' && !this.#holdsBetween(text, slices)) return masked;
    const caught = this.#scanner.mask(masked, treatment, run.spanning(text.length), net);
    // the reader may see something else where that stood
    if (caught === undefined || caught === masked || run.depth > MAX_NESTING) return caught;
    const { isSettled } = this.#scanner;
    const again = this.#read(caught, id, treatment, run.again(), isSettled);
    if (isSettled && again === caught) {
      this.#stable = caught;
      this.#stableFor = id;
    }
    return again;
  }

  /** Whether a telling secret may begin in what no slice covers, or where a slice begins or ends: slices themselves have been looked through. */
  #holdsBetween(text: string, slices: readonly Slice[]): boolean {
    // what a net is for is no matter of time: this is asked of the plan's own gate
    const gate = gateOf(this.#plan);
    gate.load(text);
    if (slices.length > MAX_GAPS) return gate.mayHold(0, text.length, 'secrets');
    let from = 0;
    for (let i = 0; i <= slices.length; i++) {
      const { start, end } = slices[i] ?? { start: text.length, end: text.length };
      const [lo, hi] = [Math.max(0, from - MARGIN), Math.min(text.length, start + MARGIN)];
      if (start > from && gate.mayHold(lo, hi, 'secrets')) return true;
      from = end;
    }
    return false;
  }

  /** A text that was split already: an element of an argument list, whose neighbours decide. */
  maskSlices(
    text: string,
    slices: readonly Slice[] | undefined,
    treatment: Treatment,
    place: Place,
  ): string | undefined {
    if (text.length > this.#plan.limits.maxValueLength)
      return this.#oversize(text, this.#plan.limits.maxValueLength, treatment, place);
    return this.#splice(text, slices, treatment, new TextRun(place, undefined, 0, 0));
  }

  /** @param isReadAgain the new text is put together in one piece: one that is added to part by part is read at several times the cost */
  #splice(
    text: string,
    slices: readonly Slice[] | undefined,
    treatment: Treatment,
    run: TextRun,
    isReadAgain = false,
  ): string | undefined {
    const telling = slices && this.#withoutClean(text, slices);
    if (telling === undefined) return text;
    const parts: string[] | undefined = isReadAgain ? [] : undefined;
    const { taint } = run.place;
    let out = '';
    let from = -1;
    for (let i = 0; i < telling.length; i++) {
      const slice = telling[i] as Slice;
      const { start, end } = slice;
      const raw = start === 0 && end === text.length ? text : text.slice(start, end);
      const tainted = taint === undefined ? 0 : taint.size;
      const masked = this.#slice(raw, slice, treatment, run);
      if (masked === raw) continue;
      if (from < 0) {
        // the first that changes: now it matters whether a reader saw structure in what an operator made
        const own = this.#plan.ownOutputs(text);
        const foreign: readonly Slice[] = own ? without(own, telling) : telling;
        if (foreign !== telling) {
          taint?.cut(tainted);
          return this.#splice(text, foreign, treatment, run, isReadAgain);
        }
        from = 0;
      }
      if (parts !== undefined) parts.push(text.slice(from, start), masked ?? '');
      else out += text.slice(from, start) + (masked ?? '');
      from = end;
    }
    if (from < 0) return text;
    if (parts === undefined) return out + text.slice(from);
    parts.push(text.slice(from));
    return parts.join('');
  }

  /** The slices in which something may be; `undefined` where there is none. */
  #withoutClean(text: string, slices: readonly Slice[]): readonly Slice[] | undefined {
    let telling: Slice[] | undefined;
    let isLoaded = false;
    for (let i = 0; i < slices.length; i++) {
      const slice = slices[i] as Slice;
      if (slice.as === 'text' || slice.as === 'identifier' || slice.as === 'message') {
        if (!isLoaded) this.#gate.load(text);
        isLoaded = true;
        if (this.#isCleanSlice(text, slice)) continue;
      }
      if (telling) telling.push(slice);
      else telling = [slice];
    }
    return telling;
  }

  #slice(raw: string, slice: Slice, outer: Treatment, around: TextRun): string | undefined {
    const encoding = slice.encoding ?? 'none';
    if (slice.as === 'mask') return this.#maskSlice(raw, slice, around);
    const { recent } = around.place;
    if (slice.as === 'message' && slice.name === undefined && encoding === 'none' && recent !== undefined) {
      if (around.depth < MAX_NESTING) return this.#message(raw, outer, around.inside(slice), recent);
    }
    const treatment = slice.name === undefined ? outer : this.#plan.treatments.name(slice.name);
    const kind = kindOfSlice(slice, treatment);
    const remembers = slice.name !== undefined && kind === 'text' && treatment.kind === 'text';
    if (remembers && treatment.clean.has(raw)) return raw;
    const run = around.inside(slice);
    if (run.depth > MAX_NESTING) {
      if (this.#isCleanText(raw, slice, outer)) return raw;
      run.place.sink.failed('limit.depth');
      return run.substitute ?? this.#plan.failures['limit.depth'];
    }
    const hasPlus = encoding === 'form' && findCode(raw, PLUS, 0, raw.length) >= 0;
    const asWritten = hasPlus && kind === 'text' ? this.#withPlus(raw, treatment, run) : raw;
    if (asWritten === undefined) return '';
    const isKey = hasPlus && kind === 'keyed' && this.#isKeyWithPlus(raw, treatment);
    const text = encoding === 'none' ? raw : decode(asWritten, isKey ? 'percent' : encoding);
    const masked = this.#byKind(text, kind, treatment, text === raw ? run : run.encoded());
    if (masked === text) {
      if (remembers && text === raw) treatment.clean.add(raw);
      return asWritten;
    }
    return masked === undefined ? '' : encoding === 'none' ? masked : encode(masked, encoding);
  }

  /** Base64 is often put into a form as it stands: its plus signs are no blanks. */
  #withPlus(raw: string, treatment: Treatment, run: TextRun): string | undefined {
    const text = decode(raw, 'percent');
    const masked = this.#scanner.mask(text, treatment, text === raw ? run : run.encoded(), 'secrets');
    if (masked === text) return raw;
    return masked && (text === raw ? masked : encode(masked, 'percent').replaceAll('%2B', '+'));
  }

  /** The same of a key under its name. Words with blanks between them are none. */
  #isKeyWithPlus(raw: string, { detector: index }: Treatment): boolean {
    const text = decode(raw, 'percent');
    const detector = this.#scanner.detector(index);
    return (
      detector !== undefined &&
      BASE64.test(text) &&
      accepts(detector, text) &&
      accepts(detector, text.replaceAll('+', '-'))
    );
  }

  /** The short way of most slices, without a copy: text or an id, not encoded, in which nothing begins. */
  #isCleanSlice(text: string, slice: Slice): boolean {
    const scope = this.#plainScope(slice);
    if (scope === undefined) return false;
    const { start, end } = slice;
    if (slice.encoding !== undefined && isEncoded(text, start, end, slice.encoding)) return false;
    if (scope === 'all' && (formatOf(text, start, end) !== undefined || hasTelling(text, slice, start, end)))
      return false;
    const words = slice.name === undefined ? undefined : this.#plan.treatments.name(slice.name).words;
    return !this.#gate.mayHold(start, end, scope, words);
  }

  /** The same with a copy, in which nothing is found. */
  #isCleanText(raw: string, slice: Slice, outer: Treatment): boolean {
    const scope = this.#plainScope(slice);
    if (scope === undefined) return false;
    const { name, encoding } = slice;
    const treatment = name === undefined ? outer : this.#plan.treatments.name(name);
    if (encoding !== undefined && isEncoded(raw, 0, raw.length, encoding)) return false;
    if (scope === 'all' && (formatOf(raw) !== undefined || holdsMarkup(raw) || hasTelling(raw, slice, 0, raw.length)))
      return false;
    return this.#scanner.findsNothing(raw, treatment.words, scope);
  }

  /** What is looked for in a slice that needs no reader and whose name is not telling; `undefined` for any other. */
  #plainScope({ as, name }: Slice): Scope | undefined {
    if (as === 'identifier') return 'secrets';
    if (as !== 'text' && as !== 'message') return undefined;
    return name === undefined || this.#plan.treatments.name(name).kind === 'text' ? 'all' : undefined;
  }

  #maskSlice(raw: string, slice: Slice, around: TextRun): string | undefined {
    const named =
      slice.detector === undefined && slice.name !== undefined ? this.#plan.treatments.name(slice.name) : undefined;
    const index = named?.kind === 'keyed' ? named.detector : this.#plan.indexOf(slice.detector ?? 'credential.secret');
    if (index < 0) return raw;
    const text = slice.encoding ? decode(raw, slice.encoding) : raw;
    if (raw === slice.substitute || text === REDACTED || this.#scanner.isOwn(text) || this.#plan.isAllowed?.(text))
      return raw;
    around.found(index, slice.start, slice.end, 1);
    around.place.taint?.addSlice(text, index, slice.name);
    if (slice.substitute !== undefined) return slice.substitute;
    const masked = this.#scanner.operate(text, index, around.inside(slice));
    return masked === undefined ? '' : slice.encoding ? encode(masked, slice.encoding) : masked;
  }
}

const BASE64 = /^[\w+/-]+={0,2}$/;

/** [start, end) of the literals of a statement, and how many there are. */
function literalsOf(slices: readonly Slice[]): [offsets: number[], count: number] {
  const offsets: number[] = [];
  for (const { start, end, as } of slices) if (as === 'mask') offsets.push(start, end);
  return [offsets, offsets.length >> 1];
}

const asAuthorization = (slice: Slice): Slice =>
  slice.as === 'mask' ? { ...slice, detector: 'credential.authorization' } : slice;

/** A telling name decides about the text under it; otherwise the reader's word counts. */
function kindOfSlice({ as, name }: Slice, treatment: Treatment): ShapedKind {
  if (as === 'mask') return 'sensitive';
  if (name !== undefined && treatment.kind === 'keyed' && as !== 'identifier') return 'keyed';
  if (as === 'text' || as === 'message') return 'text';
  return as satisfies Kind;
}

/**
 * Whether a part of a text may hold what is told by names in a format of its own: an object that is printed in it; where it stands there as it is, lines: those of a
 * message are none of a format.
 */
const hasTelling = (text: string, { as, encoding }: Slice, from: number, to: number): boolean =>
  holdsObject(text, from, to) ||
  (as === 'text' && (encoding === undefined || encoding === 'xml') && findCode(text, LINE_FEED, from, to) >= 0);

/** Whether one slice holds all of the text but blanks around it. */
function coversAll(slices: readonly Slice[], text: string): boolean {
  const [slice, ...others] = slices;
  if (slice === undefined || others.length > 0) return false;
  return (slice.start === 0 && slice.end === text.length) || text.trim().length === slice.end - slice.start;
}

/** A URL has no blanks and no line breaks: with one it is a text. */
const holdsBlank = (text: string): boolean => text.includes(' ') || text.includes('\n') || text.includes('\t');
