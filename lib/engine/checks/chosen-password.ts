import { looksRandom } from './random.js';
import { WordSet } from './word-set.js';

const SHORTEST = 8;
const LONGEST = 64;
/** Letters of words that passwords are made of, in a row. */
const WORDS = /[A-Za-z]{2,32}/g;
/** Signs that stand in no identifier, path, version or expression. */
const SIGN = /[!$^*?~&+]|#(?![A-Za-z])/;

/** `velvet3391!`, and no year. */
const LOWER = /^[a-z]{4,16}(?!(?:19|20)\d\d\D)\d{3,6}[!#$*?%@]$/;
/** `Tiger2774`, `Harbor5048%`, and no year. */
const CAPITAL = /^[A-Z][a-z]{3,16}(?!(?:19|20)\d\d$)\d{3,6}[%@]?$/;

/** Parts of the names of programs, rules and hashes: `Policy-Check-2024`, `Argon2id_Sha256`. */
const TECHNICAL = new WordSet(
  `reset policy hash hashed hasher token user users server service services client login logon logout auth oauth authenticator field validator validation check checker encoder decoder manager provider
   factory handler controller filter change update rule rules length min max error exception failed failure test request response version release build sha md aes rsa pbkdf argon scrypt bcrypt base
   utf iso rfc cve ticket issue bug windows ubuntu debian linux node java python spring kafka redis mysql postgres vault secret secrets password passwords rotation store storage config prod dev staging
   api app application key keys id db database cluster cert certificate tls ssl http https ldap kerberos smtp recovery email mail code step page form type v`.split(
    /\s+/,
  ),
);

/**
 * Whether a word in prose is a password as people choose them or as generators make them, whatever its name: `Tr0ub4dor_9x`, `Maple6948#`, `Tiger_Harbor1986`.
 * Never what may be a word, a name with a number behind it, an identifier or the name of a hash.
 */
export function isChosenPassword(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || !/[a-z]/.test(text) || !/\d/.test(text)) return false;
  if (!/[A-Z]/.test(text))
    return (
      isOfNoTechnicalWords(text) && (LOWER.test(text) || (SIGN.test(text.slice(1, -1)) && /\d.?\d|\D\d\D/.test(text)))
    );
  if (/^(?:v?\d+[.-]|[A-Z]{2,10}-\d|[A-Z][A-Za-z]+#[a-z])/.test(text) || !isOfNoTechnicalWords(text)) return false;
  return looksRandom(text) || SIGN.test(text) || CAPITAL.test(text) || isWordsAndNumber(text);
}

function isOfNoTechnicalWords(text: string): boolean {
  for (const [word] of text.replace(/([a-z\d])(?=[A-Z])/g, '$1 ').matchAll(WORDS))
    if (TECHNICAL.has(word, 0, word.length)) return false;
  return true;
}

/** `Tiger_Harbor1986`, `Meadow-Copper-orbit-42`: two words and more in no case of a constant, and a number of two digits and more. */
const isWordsAndNumber = (text: string): boolean =>
  text.length >= 12 && /^[A-Za-z][a-z]{2,15}(?:[_-][A-Za-z][a-z]{2,15}){1,4}[_-]?\d{2,6}$/.test(text);

/** Whether a text is machine-made or a password as people choose them: a secret, wherever it stands. */
export const looksSecret = (text: string): boolean =>
  text.length >= SHORTEST && text.length <= 512 && (looksRandom(text) || isChosenPassword(text));
