import { isAlnum, isDigit, isLetter } from './ascii.js';
import { LIKE_A_NAME, LIKE_AN_ID, LIKELY_SECRET, LONGEST_WORD, SURE_SECRET, secretWord } from './secret-word.js';
import { WordSet } from './word-set.js';

/** Where a value stands. */
interface Found {
  start: number;
  end: number;
}

/** What was masked already: where something of it begins. */
interface Masked {
  touches(start: number, end: number): boolean;
}

/** So many words of a sentence are looked at, from its sign on. */
const MOST_WORDS = 16;
const MAX_BLANKS = 3;
const SHORTEST = 8;
const OPENING = '([{<"\'`\\\u00ab\u201c\u201e\u201a\u2018';
const CLOSING = ')]}>"\'`\\\u00bb\u201c\u201d\u2019.,;:!?\u2026';
const SENTENCE_END = '.!?';

/** What stands right before a value that a sentence tells, and hardly before anything else. */
const TELLING = new WordSet(
  `to into is was be are now new old from value equals became becomes
   auf ist war jetzt nun neu neue neues neuer alt alte altes lautet
   à est était maintenant nouveau nouvelle ancien ancienne vaut
   es era ahora nueva nuevo vieja viejo è ora adesso nuova nuovo vecchia vecchio
   é agora nova novo velha velho naar nu nieuw nieuwe oud oude`
    .split(/\s+/)
    .filter(Boolean),
);

/** What says where something was, who did it and whose it is: a name follows. */
const BEFORE_NAMES = new WordSet(
  `in on at by of for via per within inside under over through about against the an this that its our your their
   im am bei durch für der die das den dem des ein eine einen
   dans sur chez pour le la les un une du des ce cette
   sobre para el los las una del este esta
   nel sul di il lo gli dal alla nella
   no na em pelo pela o os as um uma do da
   op bij door voor het een`
    .split(/\s+/)
    .filter(Boolean),
);

/** What names the word behind it: no secret. */
const NAMING = new WordSet(
  `id ids request requests trace span correlation job task build commit revision rev hash sha digest checksum etag user username account login email order session ticket issue pod host hostname
   node server container image version release tag branch file path folder directory url uri route endpoint module package library class function method field column table schema database
   db cluster namespace bucket queue topic message event template policy rule device client tenant region zone instance resource object document row line step code error status
   benutzer konto datei auftrag anfrage utilisateur compte fichier requête usuario cuenta archivo pedido utente conta gebruiker bestand`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * The secrets that a sentence about one tells of, behind the words that begin it: `password: changed to x`, `token: refresh failed for x`. Words are judged by their shape; the sentence ends with its
 * line, with the next pair, or after so many words. One for each reader; bounded for each sign.
 */
export class Sentence {
  readonly #prose: WordSet | undefined;
  #text = '';
  #at = -1;
  #words = 0;
  /** The word before, without what is around it, and whether a colon ends it. */
  #beforeStart = 0;
  #beforeEnd = 0;
  #isTold = false;
  #quote = '';
  /** End of the last word that was looked at, and whether the sentence goes on behind it. */
  reached = 0;
  isCut = false;

  /** @param prose words that a sentence goes on behind, where a colon follows them */
  constructor(prose?: WordSet) {
    this.#prose = prose;
  }

  /** From a place on, where a word or what stands behind one begins. */
  begin(text: string, at: number): void {
    this.#text = text;
    this.#at = at;
    this.#words = MOST_WORDS;
    this.#beforeStart = at;
    this.#beforeEnd = at;
    this.#isTold = false;
    this.#quote = '';
    this.isCut = false;
  }

  end(): void {
    this.#at = -1;
    this.#text = '';
  }

  /** Whether there is another one: then `found` says where. */
  next(found: Found, own?: Masked): boolean {
    while (this.#at >= 0) if (this.#word(found, own)) return true;
    return false;
  }

  #word(found: Found, own?: Masked): boolean {
    const text = this.#text;
    let start = this.#at;
    while (start - this.#at < MAX_BLANKS && isBlank(text.charCodeAt(start))) start++;
    let end = start;
    while (end - start <= LONGEST_WORD && end < text.length && !isSpace(text.charCodeAt(end))) end++;
    if (end === start || end - start > LONGEST_WORD || this.#words-- <= 0) {
      this.isCut = end > start;
      this.end();
      return false;
    }
    this.reached = end;
    let from = start;
    while (from < end && OPENING.includes(text.charAt(from))) from++;
    let to = end;
    while (to > from && CLOSING.includes(text.charAt(to - 1))) to--;
    if (own?.touches(from, Math.max(to, from + 1)) === true) {
      this.#goOn(end, end, end, false);
      return false;
    }
    if (this.#isSecret(from, to, end)) {
      found.start = from;
      found.end = this.#endOfSecret;
      this.#follow(start, from, to, end);
      return true;
    }
    this.#follow(start, from, to, end);
    return false;
  }

  #endOfSecret = 0;

  /** Signs that end a sentence may be the last of a password. */
  #isSecret(from: number, to: number, end: number): boolean {
    if (!this.#isWorthIt(from, to)) return false;
    const text = this.#text;
    this.#endOfSecret = to;
    if (this.#accepts(secretWord(text.slice(from, to)))) return true;
    let signs = to;
    while (signs < end && '!?'.includes(text.charAt(signs))) signs++;
    this.#endOfSecret = signs;
    return signs > to && this.#accepts(secretWord(text.slice(from, signs)));
  }

  /** Letters and digits, so many that they may be a secret: most words are none. */
  #isWorthIt(from: number, to: number): boolean {
    if (to - from < SHORTEST - 1) return false;
    let letter = false;
    let digit = false;
    for (let i = from; i < to && !(letter && digit); i++) {
      const code = this.#text.charCodeAt(i);
      if (isDigit(code)) digit = true;
      else if (isLetter(code) || code > 127) letter = true;
    }
    return letter && digit;
  }

  #accepts(secret: number): boolean {
    switch (secret) {
      case SURE_SECRET:
        return true;
      case LIKELY_SECRET:
        return !this.#isBehind(NAMING);
      case LIKE_A_NAME:
        return !this.#isBehind(NAMING) && !this.#isBehind(BEFORE_NAMES);
      case LIKE_AN_ID:
        return this.#isTold || this.#isBehind(TELLING);
      default:
        return false;
    }
  }

  #isBehind(words: WordSet): boolean {
    return words.has(this.#text, this.#beforeStart, this.#beforeEnd);
  }

  /** What stands behind a word, [start, end) of the text, whose letters and digits are [from, to). */
  #follow(start: number, from: number, to: number, end: number): void {
    const text = this.#text;
    if (isMark(text, start, end) && !holds(text, start, end, SENTENCE_END)) {
      // `name = x`, `name : x`, cells of a table; arrows, dashes and dots go on
      if (!/^(?:[=:]|\|{1,2})$/.test(text.slice(start, end)) || this.#saysOfValue(this.#beforeStart, this.#beforeEnd))
        this.#goOn(end, this.#beforeStart, this.#beforeEnd, text.charAt(start) !== '|');
      else this.end();
      return;
    }
    const isLabel = holds(text, to, end, ':');
    // `name: x`, `name=x`
    if (
      (isLabel && !this.#saysOfValue(from, to)) ||
      holds(text, from, to, '=') ||
      this.#closesText(start, from, to, end)
    ) {
      this.end();
      return;
    }
    if (holds(text, to, end, SENTENCE_END)) this.end();
    else this.#goOn(end, from, to, isLabel);
  }

  #goOn(at: number, beforeStart: number, beforeEnd: number, isTold: boolean): void {
    if (!isBlank(this.#text.charCodeAt(at))) {
      this.end();
      return;
    }
    this.#at = at;
    this.#beforeStart = beforeStart;
    this.#beforeEnd = beforeEnd;
    this.#isTold = isTold;
  }

  /** Whether a word before a colon is one of prose, and no name. */
  #saysOfValue(from: number, to: number): boolean {
    return (
      (this.#prose?.has(this.#text, from, to) === true || TELLING.has(this.#text, from, to)) &&
      !NAMING.has(this.#text, from, to)
    );
  }

  /** Whether a quote in or behind a word is none that was opened in the sentence: it ends the text that the sentence stands in. */
  #closesText(start: number, from: number, to: number, end: number): boolean {
    const text = this.#text;
    for (let i = start; i < from; i++) if (QUOTES.includes(text.charAt(i))) this.#quote = text.charAt(i);
    for (let i = from; i < end; i++) {
      const character = text.charAt(i);
      if (!QUOTES.includes(character)) continue;
      if (i < to || character !== this.#quote) return true;
      this.#quote = '';
    }
    return false;
  }
}

/** An apostrophe stands in words, too. */
const QUOTES = '"`';

/** As before a sign: a blank, a tab, or one that does not break. */
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0xa0 || code === 0x202f;
const isSpace = (code: number): boolean => isBlank(code) || (code >= 10 && code <= 13);

/** Whether a word is a sign or two, and no letter or digit. */
function isMark(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  for (let i = start; i < end; i++) if (isAlnum(text.charCodeAt(i)) || text.charCodeAt(i) > 127) return false;
  return true;
}

/** Whether one of some signs stands in [from, to). */
function holds(text: string, from: number, to: number, signs: string): boolean {
  for (let i = from; i < to; i++) if (signs.includes(text.charAt(i))) return true;
  return false;
}
