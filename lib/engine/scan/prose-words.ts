import { WordSet } from '../checks/word-set.js';
import { isForeignLetter, isLetter } from './charsets.js';

/** What stands behind a telling name in prose and is no value of it: `password: invalid`. */
export const PROSE = new WordSet(
  `a an the is was are be been not no yes none nil null true false ok on off in of or and to for from with by at as it its this that must may should
   can cannot could will would has have had does did invalid incorrect wrong bad missing required empty expired expires mismatch unknown unset undefined optional
   changed reset updated set rejected accepted denied failed failure error success successful successfully valid too short long weak strong hidden redacted
   masked removed filtered string number object boolean array function any text value field parameter param key name type id hash hashed encrypted plain
   enabled disabled found provided given used using use reused needed please enter try again login user username email new old current confirm confirmation
   timeout timed deadline connect connection dial get post put read write open server client context permission access keychain rpc grpc cipher message request
   response unexpected internal service resource network socket operation authentication certificate malformed illegal unsupported unable lookup remote
   upstream ssl tls x509 asn1 pem handshake closed http https unauthorized unauthenticated forbidden throttled quota aborted canceled cancelled refused
   unavailable locked corrupt corrupted exceeded eof secrets bcrypt scrypt argon2 base64 crypto created deleted synced mounted loaded rotated stored saved copied
   applied unchanged configured generated exists revoked edit show include omit same-origin
   refreshed refreshing loading verified verifying validated validating parsed parsing sent sending allowed granted permitted correct checked checking generating decrypted decrypting
   resolved resolving fetched fetching initialized initialised initializing initialising completed confirmed approved authorized authenticated matched unmatched installed uninstalled issued
   received delivered renewed renewing retrying starting started stopping stopped updating deleting removing creating rotating
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
   gereset geweigerd afgewezen geaccepteerd geldig juist verwijderd vergeten mislukt voer
   wymagane nieprawidłowe zorunlu geçersiz обязательно неверный неверно 必填 不能为空 不正确 错误 无效 必須 未入力 필수
   krävs obligatorisk obligatoriskt saknas ogiltig ogiltigt felaktigt påkrævet mangler ugyldig ugyldigt forkert påkrevd feil pakollinen puuttuu virheellinen väärä povinné povinný povinná chybí neplatné
   neplatný neplatná nesprávné povinné kötelező hiányzik érvénytelen hibás obligatoriu lipsește invalidă greșită puste brak nieprawidłowy niepoprawne boş hatalı yanlış eksik
   пустой неверная неправильный неправильно отсутствует обязателен обязателно изменён изменен обязательное недействителен невірний невірно обовʼязково обов’язково порожній λάθος υποχρεωτικό λείπει άκυρος
   不正 間違い 空 为空 无 缺失 已修改 修改成功 需要 오류 없음 불일치 변경됨 مطلوب مطلوبة خاطئ خاطئة غير अमान्य आवश्यक गलत`
    .split(/\s+/)
    .filter(Boolean),
);

/** What says of a field what is wrong with it, or is done with it, in words that are also somebody's password: only where the sentence goes on. */
const SAYING = `minimum maximum length size path cast ensure expected validator input already attempt attempts retries policy pattern constraint rule rules line file files
   only less fewer same different both either neither one two three each every all some several other another such when where while if unless until because since but also now then there here we you they
   might shall do don't doesn't didn't isn't wasn't won't out over above below before after between into without about against during again never always currently previously automatically
   default ready done pending safe unsafe secure insecure similar identical equal special uppercase lowercase characters whitespace lacks ne
   mindestens mindestlänge höchstens maximal mínimo mínima máximo minimaal minstens maximaal minst minimálně nejméně alespoň en maks`;

/** The same as verbs, which are told in four forms: `trim whitespace`, `exceeds the limit`, `hashed in 12ms`, `retrying in 5s`. */
const VERBS = `trim handle remove refactor drop clarify rename use add fix bump move split merge extract simplify improve document allow deny disallow support implement introduce prevent avoid
   validate verify check require reject accept show display contain exceed match expect receive return throw raise rewrite retry ensure load parse store save hash encrypt decrypt encode decode
   strip sanitize sanitise escape normalize normalise compare rotate refresh renew revoke expire start stop restart scan rebuild process convert replace skip ignore mask hide detect
   report resend generate regenerate create delete update modify reset clear initialize initialise configure register resolve fetch sync mount install unpack lock unlock enable disable force
   limit increase decrease include exclude confirm enforce assert inject propagate change read write copy unlink cache deprecate`;

const NEVER_DOUBLED = /(?:[^aeiou]|[aeiou]{2})[a-z]$|(?:en|er|et|ow|it)$/;

function forms(verb: string): string[] {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  const stem = NEVER_DOUBLED.test(verb) ? verb : `${verb}${verb.slice(-1)}`;
  return [verb, /(?:s|x|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}

let saying: WordSet | undefined;

const LONGEST = 16;
/** The sentence goes on: with a word that names no next pair, with a number (`12:30`), a quote or a bracket. */
const GOES_ON = /[ \t]{1,2}(?!(?!\d)[\w.-]{1,32}["']? ?[=:])(?:[\w"'`(<[$]|\p{L})/uy;
const NAMED = /[ \t]{1,2}\p{Lu}\p{Ll}/uy;

/**
 * Whether at a place a sentence about a field begins, not its value: `password: minimum 12 characters`. A word alone is none, and names have a capital on the next word,
 * too: `first name: Line Hansen`.
 */
export function beginsSentence(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  if (!isLetter(first)) return false;
  let end = start + 1;
  while (end - start <= LONGEST && isWordCode(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) !== BLANK) return false;
  saying ??= new WordSet([...SAYING.split(/\s+/), ...VERBS.split(/\s+/).flatMap(forms)]);
  if (!saying.has(text, start, end) || !matches(GOES_ON, text, end)) return false;
  return (first & LOWER) !== 0 || !matches(NAMED, text, end);
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

const APOSTROPHE = 39;
const BLANK = 32;
const LOWER = 32;
const isWordCode = (code: number): boolean =>
  isLetter(code) || code === APOSTROPHE || (code > 127 && isForeignLetter(code));
