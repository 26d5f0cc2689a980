import type { DetectorFamily } from '../../model.js';
import { dateOfBirth } from '../checks/date-of-birth.js';
import { labelled } from '../checks/labelled.js';
import { isNameOfThing } from '../checks/other-value.js';
import { vcardValues } from '../checks/person-records.js';
import { PERSON_MARKS, printedNames } from '../checks/printed-persons.js';
import { isUnspacedVerdict } from '../checks/unspaced-prose.js';
import { LOCAL_BIRTH_DATES, LOCAL_PERSONS } from './local-names.js';
import { BIRTH_DATES, hl7, NAMED_PARTIES, swift } from './message-rules.js';

/** Words with a capital and initials, with what stands between them: `Jane M. Roe`, `van der Berg`, `Müller-Lüdenscheid`. */
const BETWEEN =
  "(?:(?:van|von|vom|zu|zum|zur|de|der|den|del|della|di|da|das|do|dos|du|des|la|le|ten|ter|el|al|bin|ben|ibn) |d['’])";
const WORD = `(?:${BETWEEN}){0,3}(?:\\p{Lu}(?:[\\p{L}\\p{M}-]|['’](?=\\p{L})){1,30}|\\p{Lu}\\.)`;
const FULL = `${WORD}(?: ${WORD}){0,3}(?![\\p{L}\\d_@(=/\\\\])`;
/** Behind a label also the last name first, with a comma. What stands in brackets is one where it is more than a word. */
const SECOND = `(?! ?(?:First|Last|Middle|Full|Given|Family|Email|Phone|Date|Status|Order|Account|Customer|User)\\b|[\\p{L} ]{1,24}[:=])${WORD}`;
const LAST_FIRST = `${WORD}(?: ${WORD}){0,2}, ${SECOND}(?: ${WORD}){0,2}(?![\\p{L}\\d_@(=/\\\\])`;
const SEVERAL = `${WORD}(?: ${WORD}){1,3}(?![\\p{L}\\d_@(=/\\\\])`;
/** Made where they are first needed: their classes of Unicode take milliseconds. */
const NAME = () => new RegExp(`${LAST_FIRST}|(?<![("'\`])${FULL}|${SEVERAL}`, 'uy');
/** Behind a title that is also something else: `P.M. Eastern`, `John M. Smith`, `12 Sunset Dr. Springfield` and `200 Ms Timeout` name nobody. */
const NAME_BEHIND_TITLE = () =>
  new RegExp(
    `(?<=(?:^|[\\s"'(>:;,=])\\p{Lu}[\\p{Ll}.]{0,12} )(?<!\\d (?:\\p{L}{2,20} Dr\\.?|Ms) |\\p{Lu}[\\p{L}.'’-]{0,30} M\\. )(?:(?:Dr|Prof|Ing|Dipl|Mag)\\.?[ -]){0,3}${FULL}`,
    'uy',
  );
/** A greeting ends in a comma; what else stands behind `Hello` is no name. */
const NAME_IN_GREETING = () => new RegExp(`${FULL}(?= ?,)`, 'uy');

/** Labels that no sentence about software has before a capital. Those of other languages need the colon: German writes all nouns with one. */
const ENGLISH_LABELS = [
  'first name', 'last name', 'full name', 'surname', 'given name', 'family name', 'customer name', 'patient name', 'cardholder name', 'cardholder', 'account holder', 'attn',
]; // biome-ignore format: a table
const ENGLISH_MARKS = ['dholder', 't holder', 'famil', 'customer na', 'rst na', 'ast na', 'tient na', 'surname', 'attn', 'full name', 'en na']; // biome-ignore format: a table
const LABELS = [
  'vorname', 'nachname', 'familienname', 'kundenname', 'karteninhaber', 'kontoinhaber', 'ansprechpartner', 'prénom', 'prenom', 'nom de famille', 'nom complet', 'titulaire de la carte',
  'titulaire du compte', 'nombre completo', 'apellido', 'apellidos', 'titular de la tarjeta', 'titular de la cuenta', 'nome completo', 'sobrenome', 'apelido', 'titular do cartão', 'titular da conta',
  'cognome', 'nome e cognome', 'titolare della carta', 'intestatario', 'voornaam', 'achternaam', 'familienaam', 'volledige naam', 'klantnaam', 'kaarthouder', 'rekeninghouder',
]; // biome-ignore format: a table
const LABEL_MARKS = ['itula', 'naam', 'nome c', 'nome e', 'brenome', 'cognome', 'inhaber', 'enname', 'apellid', 'apelid', 'nsprechpartne', 'aarthouder', 'achname', 'inghoud', 'rénom', 'om de fa', 'ombre c', 'vorname', 'prenom', 'itolare', 'ntestatario', 'nom co']; // biome-ignore format: a table

/** Who a letter is for. */
const ATTENTION = ['z. hd. ', 'z.hd. ', "à l'attention de ", 'a la atención de ', 't.a.v. '];

/** How people say who they are. */
const INTRODUCTIONS = [
  'my name is ', 'my full name is ', 'mein name ist ', 'ich heiße ', 'ich heisse ', "je m'appelle ", 'mon nom est ', 'me llamo ', 'mi nombre es ', 'meu nome é ', 'chamo-me ', 'me chamo ',
  'mi chiamo ', 'il mio nome è ', 'mijn naam is ', 'ik heet ',
]; // biome-ignore format: a table

const TITLES = [
  'Mr ', 'Mr. ', 'Mrs ', 'Mrs. ', 'Ms ', 'Ms. ', 'Dr ', 'Dr. ', 
  'Herr ', 'Herrn ', 'Frau ', 'Hr. ', 'Fr. ',
  'Monsieur ', 'Madame ', 'Mademoiselle ', 'M. ', 'Mme ', 'Mme. ', 'Mlle ',
  'Señor ', 'Señora ', 'Señorita ', 'Sra. ', 'Srta. ', 'Senhor ', 'Senhora ',
  'Signor ', 'Signora ', 'Signorina ', 'Sig.ra ', 'Dott. ', 'Dott.ssa ',
  'Dhr. ', 'Mevr. ', 'Mevrouw ', 'Meneer ',
]; // biome-ignore format: a table

/** Titles that are other words of English alone: `Sr. Engineer`, `Sig. 5`. */
const TITLES_IN_SENTENCE = [
  'el sr. ', 'al sr. ', 'del sr. ', 'estimado sr. ', 'o sr. ', 'ao sr. ', 'do sr. ', 'prezado sr. ', 'exmo. sr. ',
  'il sig. ', 'al sig. ', 'del sig. ', 'gentile sig. ', 'egregio sig. ', 'de heer ', 'dhr ', 'dhr. ', 'mevr ', 'mevr. ', 'mevrouw ',
]; // biome-ignore format: a table

const GREETINGS = [
  'Dear ', 'Hi ', 'Hello ', 'Hallo ', 'Liebe ', 'Lieber ', 'Guten Tag ', 'Guten Morgen ', 'Cher ', 'Chère ', 'Bonjour ', 'Bonsoir ', 'Hola ', 'Querido ', 'Querida ', 'Estimado ', 'Estimada ',
  'Caro ', 'Cara ', 'Ciao ', 'Buongiorno ', 'Gentile ', 'Olá ', 'Prezado ', 'Prezada ', 'Beste ', 'Lieve ', 'Geachte ',
]; // biome-ignore format: a table

/** What a capital stands for behind a greeting, a title or a label, and nobody's name: everybody, products and jobs, states of a field. */
const NOBODY = new Set(
  `all everyone everybody there world team teams customer customers client clients user users friend friends sir sirs madam colleague colleagues member members guest guests
   subscriber subscribers partner partners valued reader readers folks support admin administrator developer developers hiring recruiter applicant candidate student students
   parent parents kunde kundin kunden kundinnen alle zusammen kollege kollegin kollegen kolleginnen freund freunde welt herr herrn frau damen mitarbeiter mitarbeiterin
   mitarbeiterinnen nutzer nutzerin nutzerinnen gast gäste leser leserin leserinnen mitglied mitglieder cliente clientes clienti cliente(s) utilisateur utilisatrice monsieur
   madame messieurs mesdames tous toutes équipe collègue collègues ami amie amis monde abonné abonnée usuario usuaria usuarios usuário utilizador señor señora señores señoras
   senhor senhora senhores equipo equipe equipa todos todas amigo amiga amigos mundo compañero compañeros colega colegas utente utenti signore signora signori tutti mondo
   collega colleghi amico amica amici klant klanten gebruiker gebruikers heer heren mevrouw allemaal allen wereld lezer lezers
   mr mrs ms dr prof word excel office windows access sql azure software engineer engineering developer manager director analyst consultant architect product project data
   account sales marketing staff principal designer scientist legal billing finance accounting accounts hr department president officer sre ops devops noc soc helpdesk oncall minister speaker chairman président présidente directeur directrice ministre maire juge bürgermeister doktor presidente ministro alcalde
   redacted masked hidden filtered removed null none nil undefined unknown empty missing invalid required optional field fields column value is must should cannot can not has was contains too format length
   verification verified declined accepted denied validation error input label here the a an name first last middle surname email phone address date id status type string pflichtfeld pflichtangabe`.split(
    /\s+/,
  ),
);

const MILLISECONDS = /(?:^|[^A-Za-z])Ms $/;
const COUNT_BEHIND = /^ ?[:=] ?\d/;

const CAPITALISED = /\p{Lu}[\p{L}\p{M}]{0,31}/u;

const isSomebody = (match: string): boolean => !NOBODY.has((CAPITALISED.exec(match)?.[0] ?? '').toLowerCase());

/** What stands in names of accounts, organisations and things, besides NOBODY. */
const THINGS = new Set(
  `test demo sample example service services system systems bot robot agent api app application web group groups organization organisation company corp corporation inc ltd llc gmbh ag plc
   bank university school hospital foundation institute shop store market platform cloud server cluster database gateway network studio labs lab media solutions technologies technology international
   global limited default anonymous public private internal external primary backup main root super power new old my our your github gitlab actions dependabot renovate jenkins google amazon microsoft`.split(
    /\s+/,
  ),
);

const WORD_OF_NAME = /^(?:Mc|Mac|[DO]['’]|[DL][ae])?\p{Lu}(?:\p{Ll}|['’-]\p{L}){1,30}$/u;
const JOINT_OF_NAME =
  /^(?:\p{Lu}\.|van|von|der|den|de|del|della|di|da|das|do|dos|du|la|le|ten|ter|el|al|bin|ben|ibn)$/u;

/** A first and a last name, in words with a capital: `Jane M. Roe`, `Ludwig van Beethoven`. */
function isFullName(text: string): boolean {
  if (text.length > 80) return false;
  const words = text.split(' ');
  const names = words.filter((word) => WORD_OF_NAME.test(word));
  return (
    words.length <= 6 &&
    names.length >= 2 &&
    words.every((word) => names.includes(word) || JOINT_OF_NAME.test(word)) &&
    names.every((word) => !NOBODY.has(word.toLowerCase()) && !THINGS.has(word.toLowerCase()))
  );
}

const isCapitalised = (text: string): boolean => WORD_OF_NAME.test(text) && isSomebody(text);

const BORN = [
  'born', 'born on', 'dateofbirth', 'date_of_birth', 'birth_date', 'dob', 'd.o.b.', 'date of birth', 'birth date', 'birthdate', 'birthday', 'geboren', 'geboren am', 'geb.', 'geb. am', 'geburtsdatum', 'geburtstag',
  'né le', 'née le', 'né(e) le', 'date de naissance', 'nacido el', 'nacida el', 'nació el', 'fecha de nacimiento', 'nascido em', 'nascida em', 'nascido a', 'nascida a', 'nasceu em',
  'data de nascimento', 'nato il', 'nata il', 'nato/a il', 'data di nascita', 'geboren op', 'geboortedatum',
]; // biome-ignore format: a table
const BORN_MARKS = ['nasc', 'eboren', 'birth', 'burts', 'nacid', 'born', 'aissance', 'ato/a il', 'é(e) le', 'ació el', 'imiento', 'ata il', 'orteda', '.o.b.', 'nato i', 'dob', 'ée l', 'é le', 'geb.']; // biome-ignore format: a table

const DATE =
  /(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./] ?\d{1,2}[-./] ?\d{2,4}|\d{1,2}(?:st|nd|rd|th|er|[.ºª°])?(?: de)? [a-z\u00c0-\u017f]{3,10}\.?,?(?: del?)? \d{4}|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?!\d)/iy;

/** How the months begin in English, German, French, Spanish, Portuguese, Italian and Dutch, in their order. */
const MONTHS =
  'jan|ene|gen feb|fév|fev mar|mär|maer|maa|mrt apr|avr|abr may|mai|mag|mei jun|juin|giu jul|juil|lug aug|aoû|aou|ago sep|set oct|okt|out|ott nov dec|dez|déc|dic'
    .split(' ')
    .map((starts) => new RegExp(`^(?:${starts})`, 'i'));

const NAMED_MONTH = /^(\d{1,2})[^\d ]{0,2}(?: de)? ([a-z\u00c0-\u017f]{3,10})\.?,?(?: del?)? (\d{4})$/i;

/** `17. Mai 1990` and `17 de mayo de 1990` in the way of `1990-05-17`. */
function isBirthDate(text: string): boolean {
  const [, day = '', name = '', year = ''] = text.length > 32 ? [] : (NAMED_MONTH.exec(text) ?? []);
  const month = MONTHS.findIndex((starts) => starts.test(name));
  return dateOfBirth(month < 0 ? text : `${day}.${month + 1}.${year}`);
}

/** Who organizes or attends an event of iCalendar (RFC 5545, section 3.2.2). */
const INVITED = /(?:ORGANIZER|ATTENDEE)(?:;[^:\n]{1,256}?)?;CN=(?:"([^"\n]{1,128})"|([^;:"\n]{1,128}))/dg;
const CALLED = /"([^"\n]{2,80})" ?<sips?:/dg;

function* valuesOf(text: string, pattern: RegExp): Generator<readonly [number, number]> {
  for (const { indices } of text.matchAll(pattern)) {
    const place = indices?.[1] ?? indices?.[2];
    if (place !== undefined) yield place;
  }
}

/** Names by label, title, greeting or key only: what a name is without them takes a language model. */
export const person = [
  {
    id: 'person.name',
    title: 'Name of a person',
    category: 'identity',
    source: 'HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(A)',
    rules: [
      { rule: 'function', ...labelled(ENGLISH_LABELS, NAME, { marks: ENGLISH_MARKS }), confidence: 0.6 },
      { rule: 'function', ...labelled(LABELS, NAME, { signOnly: true, marks: LABEL_MARKS }), confidence: 0.6 },
      { rule: 'anchor', literals: INTRODUCTIONS, ignoreCase: true, boundary: 'left', keepLiteral: true, after: NAME, confidence: 0.6 },
      { rule: 'anchor', literals: ATTENTION, ignoreCase: true, boundary: 'left', keepLiteral: true, after: NAME, confidence: 0.6 },
      {
        rule: 'anchor',
        literals: TITLES,
        boundary: 'left',
        keepLiteral: true,
        after: NAME_BEHIND_TITLE,
        confidence: 0.6,
      },
      {
        rule: 'anchor',
        literals: TITLES_IN_SENTENCE,
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: NAME,
        confidence: 0.6,
      },
      {
        rule: 'anchor',
        literals: GREETINGS,
        boundary: 'left',
        keepLiteral: true,
        after: NAME_IN_GREETING,
        confidence: 0.6,
      },
      { rule: 'function', literals: ['BEGIN:VCARD'], find: (text) => vcardValues(text, ['FN', 'N', 'NICKNAME']) },
      // name, mother's maiden name, alias
      hl7({ PID: [5, 6, 9], NK1: [2, 30], GT1: [3, 4], IN1: [16] }),
      NAMED_PARTIES,
      { rule: 'function', literals: ['ORGANIZER;', 'ATTENDEE;'], find: (text) => valuesOf(text, INVITED) },
      // keywords of Clojure
      { rule: 'anchor', literals: ['first-name "', 'last-name "', 'full-name "', 'given-name "', 'family-name "'], keepLiteral: true, after: /[^"\n]{1,80}(?=")/y },
      swift('name'),
    ],
    check: isSomebody,
    // `Ms Elapsed: 123`
    notAmid: (before, _, behind) => MILLISECONDS.test(before) && COUNT_BEHIND.test(behind),
    keys: [
      'first name', 'firstname', 'last name', 'lastname', 'middle name', 'full name', 'fullname', 'given name', 'family name', 'surname', 'maiden name', 'birth name', 'customer name', 'contact name',
      'patient name', 'employee name', 'recipient name', 'sender name', 'beneficiary name', 'passenger name', 'guest name', 'account holder', 'account holder name', 'cardholder', 'cardholder name',
      'card holder', 'card holder name', 'name on card', 'holder name', 'real name', 'legal name', 'person name', 'billing name', 'shipping name',
      'vorname', 'nachname', 'familienname', 'geburtsname', 'kundenname', 'patientenname', 'mitarbeitername', 'empfängername', 'absendername', 'karteninhaber', 'kontoinhaber', 'ansprechpartner',
      'prénom', 'prenom', 'prénoms', 'prenoms', 'nom de famille', 'nom de naissance', 'nom de jeune fille', 'nom complet', 'nom du client', 'nom client', 'nom du patient', 'titulaire de la carte',
      'titulaire du compte', 'titulaire compte', 'nombre completo', 'nombre del cliente', 'nombre cliente', 'nombre del paciente', 'apellido', 'apellidos', 'apellido paterno', 'apellido materno',
      'titular de la tarjeta', 'titular tarjeta', 'titular de la cuenta', 'titular cuenta',
      'nome completo', 'nome do cliente', 'nome cliente', 'nome do paciente', 'nome paciente', 'nome da mãe', 'nome da mae', 'sobrenome', 'apelido', 'titular do cartão', 'titular do cartao', 'titular da conta',
      'cognome', 'nome e cognome', 'nome del cliente', 'nome del paziente', 'titolare della carta', 'intestatario', 'intestatario della carta', 'intestatario del conto', 'intestatario carta', 'intestatario conto',
      // parties of ISO 20022: debtor, creditor, and those behind them
      'dbtr nm', 'cdtr nm', 'dbtr pty nm', 'cdtr pty nm', 'ultmt dbtr nm', 'ultmt cdtr nm', 'ultmt dbtr pty nm', 'ultmt cdtr pty nm', 'initg pty nm',
      'insured name', 'applicant name', 'claimant name', 'spouse name', 'father name', 'mother name',
      'imię', 'imie', 'nazwisko', 'imię i nazwisko', 'imie i nazwisko', 'soyad', 'soyadi', 'soyadı', 'ad soyad', 'müşteri adı', 'musteri adi', 'фамилия', 'отчество', 'фио',
      '氏名', 'お名前', '顧客名', 'フリガナ', '姓名', '客户姓名', '收件人', '联系人', '성명', '고객명',
      'voornaam', 'voornamen', 'achternaam', 'familienaam', 'meisjesnaam', 'volledige naam', 'klantnaam', 'naam klant', 'patiëntnaam', 'patientnaam', 'kaarthouder', 'rekeninghouder', 'contactpersoon',
      ...LOCAL_PERSONS,
    ],
    keyed: 'any',
    isOther: (text) => isNameOfThing(text) || isUnspacedVerdict(text),
    spaced: 'name',
  },
  {
    id: 'person.full-name',
    title: 'First and last name under a name that is also one of accounts and things',
    category: 'identity',
    source: 'HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(A)',
    keyed: 'check',
    check: isFullName,
    keys: [
      'user name', 'users name', 'customers name', 'members name', 'member name', 'employees name', 'patients name', 'contacts name', 'people name', 'passengers name', 'guests name', 'participants name', 'attendees name',
      'students name', 'student name', 'recipients name', 'author name', 'authors name', 'owner name', 'owners name', 'assignee name', 'billing details name', 'user display name', 'member display name',
      'author display name', 'sender display name', 'customer display name', 'payer name', 'payee name', 'buyer name', 'seller name', 'debtor name', 'creditor name', 'consignee name', 'driver name',
      'subscriber name', 'receiver name', 'candidate name', 'attending physician', 'recipient', 'beneficiary', 'payee', 'payer', 'addressee', 'enduser name', 'end user name',
    ],
    rules: [
      { rule: 'function', literals: PERSON_MARKS, find: printedNames },
      // over an address of SIP (RFC 3261, section 20.10)
      { rule: 'function', literals: ['<sip:', '<sips:'], find: (text) => valuesOf(text, CALLED) },
    ],
  },
  {
    id: 'person.short-name',
    title: 'First or last name under a name that may be one of things',
    category: 'identity',
    source: 'HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(A)',
    keyed: 'check',
    check: isCapitalised,
    keys: ['fname', 'lname', 'name first', 'name last', 'name middle', 'name given', 'name family'],
  },
  {
    id: 'person.birth-date',
    title: 'Date of birth',
    category: 'identity',
    source: 'HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(C)',
    rules: [
      { rule: 'function', ...labelled(BORN, DATE, { marks: BORN_MARKS }) },
      { rule: 'function', literals: ['BEGIN:VCARD'], find: (text) => vcardValues(text, ['BDAY']) },
      hl7({ PID: [7], NK1: [16], GT1: [8], IN1: [18] }),
      BIRTH_DATES,
      { rule: 'anchor', literals: ['DTM+329:'], keepLiteral: true, after: /\d{8}/y },
      { rule: 'anchor', literals: ['date-of-birth #inst "', 'birth-date #inst "', 'dob #inst "', 'date-of-birth "', 'birth-date "'], keepLiteral: true, after: /\d{4}-\d\d-\d\d/y },
    ],
    check: isBirthDate,
    keys: [
      'birth date', 'birthdate', 'birth day', 'birthday', 'date of birth', 'dob', 'born', 'born on', 'geburtsdatum', 'geburtstag', 'date de naissance', 'date naissance', 'fecha de nacimiento',
      'fecha nacimiento', 'data di nascita', 'data nascita', 'data de nascimento', 'data nascimento', 'nascimento', 'geboortedatum', 'geboortedag',
      'data urodzenia', 'doğum tarihi', 'dogum tarihi', 'дата рождения', '生年月日', '出生日期', '생년월일', ...LOCAL_BIRTH_DATES,
    ],
    keyed: 'any',
    spaced: 'date',
  },
] as const satisfies DetectorFamily; // biome-ignore format: tables of names
