import { stdnum } from 'stdnum';
import { random } from './random.js';

/**
 * A recipe for candidates: `9` a digit, `A` a letter, `{a|b}` one of some texts, `<YYMMDD>` a birth date in a layout, `?` a place for which every digit
 * and letter is tried (where the check character stands), anything else itself.
 */
export type Recipe = string;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const TRIED = `0123456789${LETTERS}`;

/** Dates that every century's rules agree upon, none of them in the future. */
function date(layout: string, next: () => number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const year = 1955 + Math.floor(next() * 45);
  const parts = {
    YYYY: String(year),
    YY: pad(year % 100),
    MM: pad(1 + Math.floor(next() * 12)),
    DD: pad(1 + Math.floor(next() * 28)),
  };
  return layout.replace(/YYYY|YY|MM|DD/g, (part) => parts[part as keyof typeof parts]);
}

/** Candidates of a recipe: for each draw one for every way to fill the last `?`, and one draw for each other. */
export function* candidates(recipe: Recipe, draws: number, seed = 1): Generator<string> {
  const next = random(seed);
  const pick = (from: ArrayLike<string>) => from[Math.floor(next() * from.length)] ?? '';
  for (let i = 0; i < draws; i++) {
    const drawn = recipe.replace(/\{[^}]+\}|<[^>]+>|9|A/g, (part) => {
      if (part === '9') return pick('0123456789');
      if (part === 'A') return pick(LETTERS);
      return part.startsWith('{') ? pick(part.slice(1, -1).split('|')) : date(part.slice(1, -1), next);
    });
    yield* filled(drawn);
  }
}

function* filled(text: string): Generator<string> {
  const place = text.indexOf('?');
  if (place < 0) yield text;
  else for (const character of TRIED) yield* filled(text.slice(0, place) + character + text.slice(place + 1));
}

/** `stdnum`'s verdict; the oracle for checks that are data here. */
export function stdnumAccepts(country: string, name: string, text: string): boolean {
  const validator = stdnum[country]?.[name];
  if (!validator) throw new Error(`stdnum has no ${country}.${name}`);
  return validator.validate(text).isValid;
}
