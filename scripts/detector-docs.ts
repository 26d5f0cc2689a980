/** Writes docs/detectors.md: `tsx scripts/detector-docs.ts`. A spec checks that the page is up to date. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detectors } from '../lib/engine/detectors/index.js';
import { DEFAULT_CONFIDENCE } from '../lib/engine/scan/scanner.js';
import type { Category, Detector } from '../lib/model.js';
import { checkTitle } from './check-title.js';
import { code, distinct, exampleShape, some } from './example-shape.js';

const page = new URL('../docs/detectors.md', import.meta.url);

/** In the order of the page, with what they are. */
const CATEGORIES: Readonly<Record<Category, string>> = {
  secret: 'Keys and tokens of vendors, private keys.',
  credential: 'Passwords, tokens, headers and cookies under a telling name or in a form that tells them.',
  financial: 'Cards, accounts, wallets.',
  contact: 'How somebody is reached.',
  identity: 'Who somebody is: national numbers, documents, names, birth dates, devices.',
  health: 'Health insurance and provider numbers, record numbers, diagnoses.',
  location: 'Where somebody is. Shortened, not replaced, unless the policy says otherwise.',
  network:
    'Addresses of clients and devices. IP addresses are shortened, not replaced, unless the policy says otherwise.',
};

const WORDS_SHOWN = 6;
const RULES_SHOWN = 4;

/** The page: a section for each category, in it a table for each family. */
export function detectorDocs(all: readonly Detector[] = detectors): string {
  const categories = Object.keys(CATEGORIES) as Category[];
  return `${[introduction(all.length), ...categories.map((category) => section(category, all))].join('\n\n')}\n`;
}

function introduction(count: number): string {
  return [
    '# Detectors',
    '',
    `The ${count} types that otel-mask finds, by category and family. An id is public and stable: it stands in placeholders and findings, and policies name it.`,
    '',
    '- **Example shape** is made of the rule itself: `9` is a digit, `A` a capital, `a` a letter, `*` a letter or digit, a blank any separator that the',
    '  rule allows; `<36+ word>` is at least 36 letters, digits and `_`, as many as there are (`alnum`, `hex`, `base58` ... are other sets); anything else',
    '  stands for itself. What is found *behind* a label is replaced and the label stays. No cell holds a value that anybody uses.',
    '- **Check** is what a match must pass. It only vetoes: a card number whose Luhn digit is wrong is no card number.',
    '- **Words before it** stand within 40 characters before the value, or in the key. One of them adds 0.5 to the confidence; a word behind *not* takes 0.5',
    '  away. A word of six letters and more also stands for longer ones that begin with it: `telefon` for `Telefonnummer`.',
    '- **Names it stands under** are the last words of an attribute key, JSON key, query parameter, header or `name=value` in text, however they are written:',
    '  `api key` is `apiKey`, `API_KEY` and `x-api-key`. A name needs no shape: any value, those that are no words, or those that pass the check. Behind it may stand which',
    '  one of several it is (`password2`, `passwordConfirm`, `ACCESS_TOKEN_OLD`), and behind that of a credential where it is used and how it is written (`API_KEY_PROD`, `privateKeyBase64`).',
    "- **Confidence** is that of each rule, from 0 to 1. What reaches the policy's threshold (0.5) is masked: a rule of 0.5 and more stands alone, one below it",
    '  needs a word. A higher threshold masks less; 0.9 leaves what a distinctive shape or a checksum tells.',
    '- **Source** is the standard or the page of the vendor that the format is taken from.',
    '',
    'A type is switched off by its id, or kept in place and counted; one of your own is added in the same way ([policy.md](policy.md)):',
    '',
    '```ts run',
    "import { createMasker } from 'otel-mask';",
    '',
    'const masker = createMasker({',
    "  detectors: { disable: ['device.imei'] },",
    "  operators: { detectors: { 'network.mac': 'keep' } },",
    '});',
    "console.log(masker.maskText('imei 490154203237518 at 00:1b:63:84:45:e6')); // imei 490154203237518 at 00:1b:63:84:45:e6",
    "console.log(masker.stats().findings['network.mac']); // 1",
    '```',
    '',
    'This page is generated from `lib/engine/detectors` by `scripts/detector-docs.ts`. Long lists are cut here; they are whole there.',
  ].join('\n');
}

function section(category: Category, all: readonly Detector[]): string {
  const own = all.filter((detector) => detector.category === category);
  const families = distinct(own.map(familyOf)).sort();
  const tables = families.map((family) =>
    table(
      family,
      own.filter((detector) => familyOf(detector) === family),
    ),
  );
  return [`## ${category}`, CATEGORIES[category], ...tables].join('\n\n');
}

const familyOf = ({ id }: Detector): string => id.slice(0, id.indexOf('.'));

function table(family: string, own: readonly Detector[]): string {
  return [
    `### ${family}`,
    '',
    '| id | example shape | check | words before it | names it stands under | confidence | source |',
    '|---|---|---|---|---|---|---|',
    ...own.map(row),
  ].join('\n');
}

function row(detector: Detector): string {
  const { id, title, check, source } = detector;
  const cells = [
    `\`${id}\`<br>${plain(title)}`,
    shapes(detector),
    checkTitle(check),
    words(detector),
    names(detector),
    confidence(detector),
    link(source),
  ];
  return `| ${cells.join(' | ')} |`;
}

const shapes = ({ rules = [] }: Detector): string => some(distinct(rules.map(exampleShape)), RULES_SHOWN, '<br>');

function words({ context = [], unless = [] }: Detector): string {
  const against = unless.length === 0 ? [] : [`not ${some(unless.map(plain))}`];
  return [...(context.length === 0 ? [] : [some(context.map(plain), WORDS_SHOWN)]), ...against].join('<br>');
}

function names({ keys = [], keyed = 'any' }: Detector): string {
  if (keys.length === 0) return '';
  const list = some(keys.map(code), WORDS_SHOWN);
  return keyed === 'any' ? `${list}: any value` : keyed === 'opaque' ? `${list}: values that are no words` : list;
}

/** Of each rule, the surest first; a name alone is sure enough. */
function confidence({ rules = [], confidence: own = DEFAULT_CONFIDENCE }: Detector): string {
  if (rules.length === 0) return 'by name';
  return distinct(
    rules
      .map((rule) => String(rule.confidence ?? own))
      .sort()
      .reverse(),
  ).join(', ');
}

/** Addresses become links, named by their host; standards stay as they are. */
function link(source: string): string {
  return source
    .split('; ')
    .map((part) =>
      part.startsWith('https://') ? `[${new URL(part).hostname.replace(/^www\./, '')}](${part})` : plain(part),
    )
    .join('; ');
}

const plain = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll('_', '\\_');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(page, detectorDocs());
}
