import type { Detector } from '../../model.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';
import { endOfReference } from '../checks/reference.js';
import { WordSet } from '../checks/word-set.js';
import { characterTable, isAlnum, isForeignLetter, isLetter, UnbrokenEnds, WordRunEnds } from './charsets.js';
import { isCodeValue, isScope } from './code-value.js';
import { endOfDigits, isEvenlyGrouped } from './end-of-digits.js';
import type { KeyWords } from './key-words.js';
import type { OwnRegions } from './own-regions.js';
import type { Scanner } from './scanner.js';
import { endOfSpaced, type Spaced } from './spaced-value.js';
import { opensNested, unwrapped } from './wrapped-value.js';

const MAX_KEY = 48;
const MAX_BLANKS = 3;
const OPAQUE_MIN = 6;
const MAX_OPAQUE = 4096;
const MAX_SCHEME = 16;
const MAX_SCHEME_GAP = 8;
const MAX_PROSE = 16;
const MAX_SLASHES = 8;
const MAX_PAIRS = 4;
const TAB = 9;
const BLANK = 32;
const DOUBLE_QUOTE = 34;
const DOLLAR = 36;
const PERCENT = 37;
const SINGLE_QUOTE = 39;
const OPEN_ROUND = 40;
const CLOSE_ROUND = 41;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const GREATER = 62;
const OPEN_SQUARE = 91;
const BACKSLASH = 92;
const CLOSE_SQUARE = 93;
const UNDERSCORE = 95;
const BACKQUOTE = 96;
const OPEN_BRACE = 123;
const BRACKETS: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>', '(': ')' };
/** By the bracket that opens: the one that closes. */
const CLOSING = new Uint8Array(128);
for (const [open, close] of Object.entries(BRACKETS)) CLOSING[open.charCodeAt(0)] = close.charCodeAt(0);

/** What ends a sentence, and no value that stands in one. */
const SENTENCE_END = characterTable('.!?:');

/** What an unquoted value may hold of ASCII: everything but blanks, quotes, brackets that close, and separators. */
const VALUE = characterTable(
  Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
    .filter((c) => !'"\'`,;&|<>)]}\\'.includes(c))
    .join(''),
);

/** Authentication schemes: the value is the next word. */
const SCHEMES = new WordSet([
  'basic',
  'bearer',
  'digest',
  'token',
  'apikey',
  'negotiate',
  'ntlm',
  'hawk',
  'jwt',
  'sso-key',
  'aws4-hmac-sha256',
  'key',
]);

/** What stands behind a telling name in prose and is no value of it: `password: invalid`. */
const PROSE = new WordSet(
  `a an the is was are be been not no yes none nil null true false ok on off in of or and to for from with by at as it its this that must may should
   can cannot could will would has have had does did invalid incorrect wrong bad missing required empty expired expires mismatch unknown unset undefined optional
   changed reset updated set rejected accepted denied failed failure error success successful successfully valid too short long weak strong hidden redacted
   masked removed filtered string number object boolean array function any text value field parameter param key name type id hash hashed encrypted plain
   enabled disabled found provided given used using use reused needed please enter try again login user username email new old current confirm confirmation
   falsch ungültig ungueltig inkorrekt fehlt fehlerhaft fehler leer abgelaufen erforderlich notwendig benötigt nötig unbekannt ist war wird wurde sind
   sein muss darf kann nicht kein keine geändert zurückgesetzt abgelehnt akzeptiert gesetzt gültig korrekt richtig verborgen maskiert entfernt gelöscht
   gesperrt pflichtfeld bitte eine eingeben vergessen erneut wiederholen bestätigen invalide incorrecte erroné erronée faux fausse manquant manquante
   vide expiré expirée requis requise obligatoire inconnu inconnue est était doit peut pas aucun aucune modifié modifiée réinitialisé réinitialisée
   refusé refusée accepté acceptée rejeté rejetée valide correcte masqué masquée supprimé supprimée oublié échec erreur veuillez saisir confirmer
   inválida inválido invalida invalido incorrecta incorrecto errónea erróneo equivocada falta faltante vacía vacío caducada caducado expirada expirado
   requerida requerido obligatoria obligatorio desconocida desconocido era debe puede no ninguna ninguno cambiada cambiado restablecida rechazada
   rechazado aceptada aceptado válida válido correcta correcto oculta oculto eliminada olvidada fallido fallida necesaria necesario incorreta incorreto
   errada errado ausente vazia vazio necessária necessário desconhecida desconhecido deve pode não nenhuma nenhum alterada alterado redefinida rejeitada
   rejeitado aceita aceite correta correto removida esquecida falhou erro obrigatória obrigatório errata errato sbagliata sbagliato scorretta mancante
   vuota vuoto scaduta scaduto richiesta richiesto obbligatoria obbligatorio necessaria sconosciuta sconosciuto può nessuna nessuno modificata
   reimpostata rifiutata rifiutato accettata accettato valida valido corretta corretto nascosta rimossa dimenticata errore fallito ongeldig ongeldige
   onjuist onjuiste fout foutief verkeerd ontbreekt ontbrekend leeg verlopen vereist verplicht nodig onbekend onbekende moet mag kan niet geen gewijzigd
   gereset geweigerd afgewezen geaccepteerd geldig juist verwijderd vergeten mislukt voer`
    .split(/\s+/)
    .filter(Boolean),
);

/** Where a telling name's value stands: `start` is -1 where there is none. */
export interface Assignment {
  detector: number;
  start: number;
  end: number;
}

/** Reads `name = value`, `"name": "value"`, `name: value` around a separator, in bounded steps. One for each scanner. */
export class AssignmentReader {
  readonly #unquoted = new WordRunEnds(VALUE);
  readonly #unbroken = new UnbrokenEnds();
  /** By quote and escape level: from here on the text holds no such quote. Found out once. */
  readonly #noQuoteFrom = new Map<number, number>();
  readonly #scanner: Scanner;
  /** How many values that end at `longEnd` were turned down, and for which detectors one was taken. */
  #rejections = 0;
  #accepted: Detector[] = [];
  #longEnd = -1;
  /** A value that ends at `sentenceEnd` ends at `sentenceTrimmed` without what ends the sentence. */
  #sentenceEnd = -1;
  #sentenceTrimmed = -1;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  reset(): void {
    this.#unquoted.reset();
    if (this.#noQuoteFrom.size > 0) this.#noQuoteFrom.clear();
    this.#unbroken.reset();
    this.#longEnd = -1;
    this.#sentenceEnd = -1;
  }

  /** Looks at the separator (`=` or `:`) at `at`. */
  read(text: string, at: number, found: Assignment, own?: OwnRegions): void {
    found.start = -1;
    const isColon = text.charCodeAt(at) !== EQUALS;
    if (isColon && (text.charCodeAt(at + 1) === SLASH || isScope(text, at))) return;
    const nameEnd = endOfName(text, at);
    if (nameEnd < 2 || !this.#scanner.keyWords.mayEnd(text, nameEnd)) return;
    // of a text that was masked before, most values are what an operator made: that costs less to tell than the name
    if (own !== undefined) {
      // what stands in place of a value names nothing
      if (own.touches(nameEnd - 1, nameEnd)) return;
      this.#value(text, at, nameEnd !== at, isColon, found);
      if (found.start < 0) return;
      if (own.touches(found.start, found.end)) {
        found.start = -1;
        return;
      }
    }
    const detector = this.#scanner.keyWords.findBefore(text, Math.max(0, nameEnd - MAX_KEY), nameEnd);
    if (detector < 0 || (isColon && (isUser(text, nameEnd) || isOfArn(text, nameEnd)))) {
      found.start = -1;
      return;
    }
    if (own === undefined) this.#value(text, at, nameEnd !== at, isColon, found);
    if (found.start < 0) return;
    const rule = this.#scanner.detectors[detector];
    if (rule && rule.keyed !== 'opaque') found.end = endOfDigits(text, found.start, found.end, grammarOf(rule));
    if (!rule || !this.#accepts(rule, text, found)) found.start = -1;
    else if (rule.spaced !== undefined) this.#goOn(text, found, rule.spaced, isColon, own);
    found.detector = detector;
  }

  /** A value that a quote or a bracket ends is whole; one behind an equals sign goes on only where nothing but its end follows. */
  #goOn(text: string, found: Assignment, spaced: Spaced, isColon: boolean, own?: OwnRegions): void {
    if (found.start === 0 || isQuote(text.charCodeAt(found.start - 1)) || !beginsWord(text, found.start)) return;
    // behind an equals sign semicolons separate other pairs
    if (!isColon && spaced === 'cookies') return;
    const end = endOfSpaced(text, found.end, spaced);
    if (!isColon && end < text.length && !ENDS_VALUE.includes(text.charAt(end)) && !isPairBehind(text, end)) return;
    if (own?.touches(found.start, end) !== true) found.end = end;
  }

  /**
   * Names in one long value have values that end alike. One inside a value of its type adds nothing, and where many were turned down the next is taken
   * for one, so that the text is not read again for each of them.
   */
  #accepts(rule: Detector, text: string, { start, end }: Assignment): boolean {
    if (end - start < LONG) return this.#isValue(rule, text, start, end);
    if (end !== this.#longEnd) this.#beginLong(end);
    if (this.#accepted.includes(rule)) return false;
    if (this.#rejections < MAX_REJECTIONS && !this.#isValue(rule, text, start, end)) {
      this.#rejections++;
      return false;
    }
    this.#accepted.push(rule);
    return true;
  }

  #beginLong(end: number): void {
    this.#longEnd = end;
    this.#rejections = 0;
    if (this.#accepted.length > 0) this.#accepted.length = 0;
  }

  #isValue(rule: Detector, text: string, start: number, end: number): boolean {
    if (rule.keyed === 'opaque' && end - start < OPAQUE_MIN) return false;
    return (
      isValue(rule, text.slice(start, end)) &&
      (rule.keyed !== 'opaque' || this.#unbroken.end(text, start) >= Math.min(end, start + MAX_OPAQUE))
    );
  }

  #value(text: string, at: number, apart: boolean, isColon: boolean, found: Assignment): void {
    let i = at + 1;
    if (text.charCodeAt(i) === EQUALS || text.charCodeAt(i) === GREATER) i++; // `==`, `=>`
    const afterSeparator = i;
    while (i - afterSeparator < MAX_BLANKS && isBlank(text.charCodeAt(i))) i++;
    const behindBlank = i > afterSeparator;
    i = unwrapped(text, i);
    let slashes = 0;
    while (slashes < MAX_SLASHES && text.charCodeAt(i + slashes) === BACKSLASH) slashes++;
    const quote = text.charCodeAt(i + slashes);
    if (isQuote(quote)) {
      found.start = i + slashes + 1;
      found.end = this.#closing(text, found.start, quote, slashes);
      skipQuotedScheme(text, found);
    } else if (slashes === 0 && !opensNested(text, i)) {
      found.start = i;
      found.end = this.#unquoted.end(text, i);
      this.#bare(text, apart, isColon, behindBlank, found);
    }
    if (found.end <= found.start) found.start = -1;
  }

  /** A value without quotes: where it ends, and whether it is one. */
  #bare(text: string, apart: boolean, isColon: boolean, behindBlank: boolean, found: Assignment): void {
    this.#skipScheme(text, found);
    if (isCodeValue(text, found.start, isColon, apart && behindBlank)) {
      found.end = found.start;
      return;
    }
    if (closes(text, found)) found.end = this.#unquoted.end(text, found.end + 1);
    for (let n = 0; n < MAX_PAIRS && isOpen(text, found); n++) found.end = this.#unquoted.end(text, found.end + 1);
    const template = endOfTemplate(text, found.start);
    if (template > found.end) found.end = this.#unquoted.end(text, template);
    // an empty value: what stands behind the blank is the next name
    if (!isColon && !apart && behindBlank && isNextPair(text, found)) found.start = found.end;
    if (!isColon && !apart && !behindBlank) return;
    const end = this.#sentenceStart(text, found);
    const shown = Math.min(found.end, found.start + MAX_PROSE);
    if (PROSE.has(text, found.start, shown === found.end ? end : trimSentence(text, found.start, shown)))
      found.end = found.start;
    else found.end = end;
  }

  /** End of a value without the characters that end its sentence. They are passed over once for all values that end alike. */
  #sentenceStart(text: string, { start, end }: Assignment): number {
    if (end !== this.#sentenceEnd) {
      this.#sentenceEnd = end;
      this.#sentenceTrimmed = trimSentence(text, start, end);
    }
    if (this.#sentenceTrimmed === start) this.#sentenceEnd = -1; // it may go on before
    return Math.max(start, this.#sentenceTrimmed);
  }

  /** `Authorization: Bearer abc`: the value is the word behind the scheme. */
  #skipScheme(text: string, found: Assignment): void {
    const { start, end } = found;
    if (end - start > MAX_SCHEME || !SCHEMES.has(text, start, end)) return;
    let from = end;
    while (from - end < MAX_SCHEME_GAP && (text.charCodeAt(from) === BLANK || text.charCodeAt(from) === TAB)) from++;
    if (from === end) return;
    let next = this.#unquoted.end(text, from);
    // brackets and what is no ASCII begin no value of their own, but behind a scheme stands nothing else
    if (next === from)
      while (
        next < text.length &&
        next - from < MAX_KEY &&
        text.charCodeAt(next) > BLANK &&
        !isQuote(text.charCodeAt(next))
      )
        next++;
    if (next > from) {
      found.start = from;
      found.end = next;
    }
  }

  /** Position of the closing quote of the same escape level, or the end of the text: a value without end is a value to the end. */
  #closing(text: string, from: number, quote: number, slashes: number): number {
    const level = (slashes << 8) | quote;
    if (from >= (this.#noQuoteFrom.get(level) ?? Number.POSITIVE_INFINITY)) return text.length;
    const mark = String.fromCharCode(quote);
    for (let i = text.indexOf(mark, from); i >= 0; i = text.indexOf(mark, i + 1)) {
      let escapes = 0;
      while (escapes <= slashes + 1 && i - 1 - escapes >= from && text.charCodeAt(i - 1 - escapes) === BACKSLASH)
        escapes++;
      if (escapes <= slashes) return i - Math.min(escapes, slashes);
    }
    this.#noQuoteFrom.set(level, from);
    return text.length;
  }
}

/** What stands behind a value with blanks in it, and not behind the first word of a message. */
const ENDS_VALUE = '\n\r,;)]}';

/** Whether a blank and the next pair stand behind a value: `name=Jane Roe status=ok`. */
function isPairBehind(text: string, at: number): boolean {
  let start = at;
  while (start - at < MAX_BLANKS && isBlank(text.charCodeAt(start))) start++;
  return start > at && isNextPair(text, { start, end: text.length });
}

/** A letter or a digit. */
function beginsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isAlnum(code) || (code > 127 && isForeignLetter(code));
}

/** What tells whether groups of digits are one value: a secret has no grammar but even groups. */
const grammarOf = ({ category, check }: Detector): Detector['check'] =>
  category === 'credential' || category === 'secret' ? isEvenlyGrouped : check;

/** Shorter values cost nothing to look at. */
const LONG = 64;
const MAX_REJECTIONS = 16;

/** `"authorization": "Bearer abc"`: the scheme says how, not what. */
function skipQuotedScheme(text: string, found: Assignment): void {
  const limit = Math.min(found.end, found.start + MAX_SCHEME + 1);
  let blank = found.start;
  while (blank < limit && text.charCodeAt(blank) !== BLANK) blank++;
  if (blank > found.start && blank < limit && blank + 1 < found.end && SCHEMES.has(text, found.start, blank))
    found.start = blank + 1;
}

/** Whether the bracket that ends a value is one that it has opened, so that it belongs to it: `hunter2(x)y`. */
function isOpen(text: string, { start, end }: Assignment): boolean {
  if (text.charCodeAt(end) !== CLOSE_ROUND) return false;
  let open = 0;
  for (let i = start; i < Math.min(end, start + MAX_KEY); i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN_ROUND) open++;
    else if (code === CLOSE_ROUND) open--;
  }
  return open > 0;
}

/** Whether the value begins with a bracket that closes right behind it: `[REDACTED:x]`, `${VAR}`, `<token>`. */
function closes(text: string, { start, end }: Assignment): boolean {
  const open = text.charCodeAt(text.charCodeAt(start) === DOLLAR ? start + 1 : start);
  return open < 128 && CLOSING[open] !== 0 && text.charCodeAt(end) === CLOSING[open];
}

/** End of what stands in the place of a value, blanks and quotes and all, or -1: `{{ name }}`, `$(cat file)`, `os.environ["X"]`. */
function endOfTemplate(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  // one brace begins an object, and a percent sign alone a character
  if (isLetter(first) || first === DOLLAR || second === OPEN_BRACE || (first === PERCENT && second === OPEN_ROUND))
    return endOfReference(text, start);
  return -1;
}

/** Whether a value looks like the next pair, `name=x`, within the length of a name. */
function isNextPair(text: string, { start, end }: Pick<Assignment, 'start' | 'end'>): boolean {
  const limit = Math.min(end, start + MAX_KEY);
  const first = text.charCodeAt(start);
  if (start >= limit || (!isLetter(first) && first !== UNDERSCORE)) return false;
  let at = start + 1;
  while (at < limit && isNameCharacter(text.charCodeAt(at))) at++;
  if (at >= limit || text.charCodeAt(at) !== EQUALS) return false;
  if (at + 1 < end) return text.charCodeAt(at + 1) !== EQUALS;
  // nothing stands behind it either: the padding of base64 does not look like that
  return isNameOfWords(text, start, at);
}

/** Several words in small letters, or with capitals inside: `lastName`, `last_name`. */
function isNameOfWords(text: string, start: number, end: number): boolean {
  return /^[a-z]+(?:[A-Z][a-z]+|[_.-][a-z]+)+$/.test(text.slice(start, end));
}

/** `\w`, `.` and `-`. */
const NAME = characterTable('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_.-');
const isNameCharacter = (code: number): boolean => code < 128 && NAME[code] === 1;

/** End of text[start, end) without what ends a sentence. */
function trimSentence(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && text.charCodeAt(to - 1) < 128 && SENTENCE_END[text.charCodeAt(to - 1)] === 1) to--;
  return to;
}

/** End of the name before a separator: blanks, a quote and its escapes are passed over. */
function endOfName(text: string, at: number): number {
  let i = at;
  while (at - i < MAX_BLANKS && i > 0 && isBlank(text.charCodeAt(i - 1))) i--;
  if (i > 0 && isQuote(text.charCodeAt(i - 1))) {
    i--;
    for (let n = 0; n < MAX_SLASHES && i > 0 && text.charCodeAt(i - 1) === BACKSLASH; n++) i--;
  } else if (i > 0 && text.charCodeAt(i - 1) === CLOSE_SQUARE) i--; // user[password]=
  return i;
}

/** Whether a telling name ends before the sign at `at`, in a part of a text that begins at `lo`: without one nothing is read there. */
export function isTold(keyWords: KeyWords, text: string, at: number, lo: number): boolean {
  const end = endOfName(text, at);
  // of a part the reader sees nothing that stands before it
  return end <= lo || keyWords.findBefore(text, Math.max(lo, end - MAX_KEY), end) >= 0;
}

/** Where the value behind the sign at `at` begins, behind the quote that opens it. */
export function startOfValue(text: string, at: number): number {
  let i = at + 1;
  if (text.charCodeAt(i) === EQUALS || text.charCodeAt(i) === GREATER) i++; // `==`, `=>`
  for (let blanks = 0; blanks < MAX_BLANKS && isBlank(text.charCodeAt(i)); blanks++) i++;
  let slashes = 0;
  while (slashes < MAX_SLASHES && text.charCodeAt(i + slashes) === BACKSLASH) slashes++;
  return isQuote(text.charCodeAt(i + slashes)) ? i + slashes + 1 : i;
}

/** Whether a name in a text is a user of a URL: `https://token:x@host`, where what is behind the colon is its password. */
function isUser(text: string, nameEnd: number): boolean {
  const start = startOfName(text, nameEnd);
  return text.charCodeAt(start - 1) === SLASH && text.charCodeAt(start - 2) === SLASH;
}

/** `arn:aws:secretsmanager:eu-west-1:123456789012:`: the type of a resource stands there, and its name behind it. */
const ARN = /\barn:aws(?:-[a-z-]{2,12})?:(?:secretsmanager|ssm):[a-z\d-]{0,32}:\d{12}:$/;
const LONGEST_ARN = 112;

function isOfArn(text: string, nameEnd: number): boolean {
  let start = nameEnd;
  while (start > 0 && nameEnd - start < MAX_KEY && isNameCharacter(text.charCodeAt(start - 1))) start--;
  return text.charCodeAt(start - 1) === COLON && ARN.test(text.slice(Math.max(0, start - LONGEST_ARN), start));
}

/** Start of the name that ends at `end`, with the words before it: `api key` may be two words. */
function startOfName(text: string, end: number): number {
  let from = end;
  const lowest = Math.max(0, end - MAX_KEY);
  while (from > lowest) {
    const code = text.charCodeAt(from - 1);
    if (!isNameCharacter(code) && code <= 127 && code !== OPEN_SQUARE && code !== BLANK) break;
    from--;
  }
  return from;
}

const isBlank = (code: number): boolean => code === BLANK || code === TAB;
const isQuote = (code: number): boolean => code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === BACKQUOTE;

const HARMLESS_VALUE = 3;

/** Whether a value under a telling name is taken for one, by the detector's `keyed`. Bounded by the placeholders' length and the check's own. */
export function accepts(detector: Detector, value: string): boolean {
  return isValue(detector, value) && (detector.keyed !== 'opaque' || !/\s/.test(value.slice(0, MAX_OPAQUE)));
}

/** The same, but for blanks in what has to be opaque. */
function isValue(detector: Detector, value: string): boolean {
  if (value.length === 0 || isPlaceholderText(value) || detector.isOther?.(value) === true) return false;
  switch (detector.keyed ?? 'any') {
    case 'check':
      return detector.check?.(value) ?? true;
    case 'opaque':
      return isOpaque(value);
    default:
      return value.length > HARMLESS_VALUE || !isTruth(value);
  }
}

function isOpaque(value: string): boolean {
  const first = value.charCodeAt(0);
  if (value.length < OPAQUE_MIN || first === OPEN_BRACE || first === OPEN_SQUARE) return false;
  return !isWordLike(value) || looksRandom(value);
}

const isTruth = (value: string): boolean => /^(?:yes|no|on|off|0|1|-1)$/i.test(value);

/** Letters, with dashes or dots at most: `refresh`, `page-token`. */
function isWordLike(value: string): boolean {
  if (value.length > 32) return false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const letter = isLetter(code) || (code > 127 && isForeignLetter(code));
    if (!letter && code !== 45 && code !== 95 && code !== 46) return false;
  }
  return true;
}
