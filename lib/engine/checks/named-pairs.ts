import { isChosenPassword } from './chosen-password.js';
import { labelled } from './labelled.js';

/** Names of a user and a password together. */
const LABELS = ['credentials', 'creds', 'username/password', 'user/password', 'user/pass', 'login/password', 'zugangsdaten', 'anmeldedaten', 'identifiants', 'credenciales', 'credenciais', 'credenziali', 'inloggegevens']; // biome-ignore format: a table
const MARKS = ['redential', 'creds', 'ser/pass', 'name/pass', 'ogin/pass', 'ugangsdaten', 'nmeldedaten', 'dentifiants', 'redencia', 'redenzial', 'nloggegevens']; // biome-ignore format: a table
/** A user, and a password behind a colon or a slash. The signs that end a sentence are none of it. */
const PAIR = /[A-Za-z][\w.@+-]{0,63}(?::| ?\/ ?)[^\s:/"'`<>,;(){}[\]\\]{6,64}(?<![.!?])(?=[.,;!?]?(?:$|[\s"'`)\]}]))/y;
const SIGN = /[!#$*^?~%&+]/;

const { labels, literals, find } = labelled(LABELS, PAIR, { opened: true, marks: MARKS });

/** Users with their passwords behind a name of both: `credentials jane:…`, `username/password: jane / …`. What stands there else are words: `credentials: user/role`. */
export const namedPairs = {
  labels,
  literals,
  find: (text: string) =>
    [...find(text)].filter(([start, end]) => isPassword(text.slice(start, end).replace(/^.*?[:/] ?/, ''))),
};

const isPassword = (text: string): boolean =>
  isChosenPassword(text) || (SIGN.test(text) && /\d/.test(text) && /[A-Za-z]/.test(text));
