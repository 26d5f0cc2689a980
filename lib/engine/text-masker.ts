import type { ReaderId, Slice } from '../model.js';
import { isSystemUser } from './checks/system-users.js';
import { cutBefore } from './cut-before.js';
import { distinctKeys } from './distinct-keys.js';
import { FindingNotes } from './finding-sink.js';
import { type ShapedKind, shapedKind } from './gate/shaped-kind.js';
import { gateOf, type TextGate } from './gate/text-gate.js';
import { isOpaqueId } from './opaque-id.js';
import { roundCoordinate, shortenPostalCode } from './operators/truncate.js';
import { PlainStatements } from './plain-statements.js';
import type { Plan } from './policy/compile.js';
import type { Treatment } from './policy/treatment.js';
import { authorizationSlices } from './readers/authorization.js';
import { readers } from './readers/index.js';
import { hasLongRun } from './readers/long-run.js';
import { REDACTED } from './readers/url-slices.js';
import type { RecentMessages } from './recent-messages.js';
import { accepts } from './scan/assignments.js';
import type { Scope } from './scan/find.js';
import { type InnerTexts, MAX_NESTING, SliceMasker } from './slice-masker.js';
import { formatOf } from './text-format.js';
import { type Place, TextRun } from './text-run.js';
import { TextScanner } from './text-scanner.js';
import { jsonSlices, messageSlices, pairSlices } from './told-slices.js';
import { WholeValues } from './whole-values.js';

const MAX_GAPS = 16;
const MAX_ROUNDS = 4;
/** Formats in which a text may be read in more than one way. */
const LOOSE: ReadonlySet<ShapedKind> = new Set(['url-path', 'command-line', 'connection-string', 'key-value', 'keyed']);
/** As long as a literal that stands partly in a slice can be. */
const MARGIN = 64;

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
export class TextMasker implements InnerTexts {
  readonly #plan: Plan;
  readonly #scanner: TextScanner;
  readonly #gate: Gatekeeper;
  readonly #slices: SliceMasker;
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
      this.#slices.splice(text, slices, treatment, run),
    );
    this.#slices = new SliceMasker(plan, gate, this.#scanner, this);
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
        this.#statements.mask(text, place) ??
        this.maskByKind(text, 'sql', treatment, new TextRun(place, undefined, 0, 0))
      );
    if (treatment.kind === 'stack-trace') return this.#trace(text, treatment, place);
    const kind = shapedKind(text, treatment, place.context);
    if (kind === 'url' || kind === 'url-query') return this.#url(text, kind, treatment, place);
    if (kind === 'message' && place.recent !== undefined) {
      if (!isLooked && this.#gate.isClean(text, treatment, place.context)) return text;
      return this.maskMessage(text, treatment, new TextRun(place, undefined, 0, 0), place.recent);
    }
    if (this.#isKnownClean(text, kind, treatment, place, isLooked)) return text;
    const run = new TextRun(place, undefined, 0, 0);
    this.#stable = undefined;
    const masked = this.maskByKind(text, kind, treatment, run);
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
      const masked = this.maskByKind(before, kind, treatment, run);
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
          ? this.maskByKind(before, kind, treatment, around)
          : this.#slices.splice(before, pairSlices(this.#gate, before, count), treatment, around);
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
    if (count < 0) return this.maskByKind(text, 'stack-trace', treatment, run);
    return this.#slices.splice(text, messageSlices(this.#gate, count), treatment, run);
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
    const head = this.maskByKind(prefix, kind, treatment, new TextRun(place, undefined, 0, 0));
    return head === undefined ? undefined : `${head} ${this.#plan.failures['limit.length']}`;
  }

  /** One text that is treated as one of a kind. */
  maskByKind(text: string, kind: ShapedKind, treatment: Treatment, run: TextRun): string | undefined {
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
    const masked = this.#slices.splice(text, values, treatment, run, true);
    return masked && this.#scanner.mask(masked, treatment, masked === text ? run : run.spanning(text.length), 'all');
  }

  /** A free text that the same record may say again. */
  maskMessage(text: string, treatment: Treatment, run: TextRun, recent: RecentMessages): string | undefined {
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
      return slices === undefined ? text : this.#slices.splice(text, slices.map(asAuthorization), treatment, run);
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
    const masked = this.#slices.splice(text, slices, treatment, run, net === 'all');
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
    return this.#slices.splice(text, slices, treatment, new TextRun(place, undefined, 0, 0));
  }
}

/** [start, end) of the literals of a statement, and how many there are. */
function literalsOf(slices: readonly Slice[]): [offsets: number[], count: number] {
  const offsets: number[] = [];
  for (const { start, end, as } of slices) if (as === 'mask') offsets.push(start, end);
  return [offsets, offsets.length >> 1];
}

const asAuthorization = (slice: Slice): Slice =>
  slice.as === 'mask' ? { ...slice, detector: 'credential.authorization' } : slice;

/** Whether one slice holds all of the text but blanks around it. */
function coversAll(slices: readonly Slice[], text: string): boolean {
  const [slice, ...others] = slices;
  if (slice === undefined || others.length > 0) return false;
  return (slice.start === 0 && slice.end === text.length) || text.trim().length === slice.end - slice.start;
}

/** A URL has no blanks and no line breaks: with one it is a text. */
const holdsBlank = (text: string): boolean => text.includes(' ') || text.includes('\n') || text.includes('\t');
