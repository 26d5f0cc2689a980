import { isPlaceholderText } from './random.js';

/** A string or a binary, and what closes the tuple or goes on behind it. */
const VALUE = /[ \t]{0,2}(?:<<)?\\?"([^"\\\n]{4,256})\\?"(?:>>)?[ \t]?[}\],]/dy;
/** Fields are named like that, and what is said of one in words: `{:password, "can't be blank"}`. */
const WORDS = /^[A-Za-z][A-Za-z_. '-]*$|\s/;

/**
 * Values behind an atom in a tuple or a list, as the data of a function rule: `{password,"x"}` and `{password,<<"x">>}` of Erlang, `{:password, "x"}` of Elixir, `[:password, "x"]` of Ruby.
 * @param names as atoms are written: in small letters
 */
export function taggedTuples(names: readonly string[]) {
  const literals = names.flatMap((name) => [`{${name},`, `{:${name},`, `[:${name},`]);
  const find = (text: string): (readonly [start: number, end: number])[] => {
    const found: (readonly [number, number])[] = [];
    for (const literal of literals)
      for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) {
        VALUE.lastIndex = at + literal.length;
        const match = VALUE.exec(text);
        const place = match?.indices?.[1];
        if (place !== undefined && isValue(match?.[1] ?? '')) found.push(place);
      }
    return found.sort(([a], [b]) => a - b);
  };
  return { literals, find };
}

const isValue = (text: string): boolean => !WORDS.test(text) && !isPlaceholderText(text);
