import { catalogue as all, CATALOGUE_VERSION, catalogueEntry } from '../engine/catalogue/index.js';
import { Explainer } from '../engine/explain.js';
import { EXIT, type ExitCode } from './exit.js';
import { PORTS, type PolicyOptions, policyOf } from './policy.js';
import { printable, styleOf } from './style.js';
import { pairs, wrapped } from './table.js';
import { print, printJson, type Terminal } from './terminal.js';

export interface CatalogueOptions extends PolicyOptions {
  readonly json?: boolean;
}

const MOST = 12;
/** Where values begin: behind the longest name, `known by`. */
const INDENT = 10;

/** Tells what is known of an attribute key: from the semantic conventions, the policy, or its own words. */
export async function catalogue(key: string, options: CatalogueOptions, terminal: Terminal): Promise<ExitCode> {
  const explained = new Explainer(policyOf(options, terminal).policy, PORTS).explain('', { key });
  const entry = catalogueEntry(key);
  const template = entry && !all().has(key) ? templateOf(key) : undefined;
  const near = entry === undefined ? [...all().keys()].filter((one) => one.includes(key)).slice(0, MOST) : [];
  const { kind, by, detector } = explained.treatment;
  const told = {
    key: explained.key,
    kind,
    by,
    detector,
    members: entry?.members,
    template,
    version: CATALOGUE_VERSION,
    near,
  };
  if (options.json) await printJson(terminal, told);
  else {
    const { bold, dim } = styleOf(terminal);
    const lines = pairs([
      ['key', bold(printable(told.key))],
      ['kind', `${kind}  ${dim(KINDS[kind] ?? `read as ${kind}`)}`],
      ['type', detector],
      ['known by', by === 'catalogue' ? `semantic conventions ${CATALOGUE_VERSION}` : BY[by]],
      ['template', template],
      ['members', entry?.members && wrapped(entry.members.join(', '), terminal.columns, INDENT)],
    ]);
    const similar =
      near.length === 0 ? [] : ['', dim('keys of the catalogue with that in them:'), ...near.map((one) => `  ${one}`)];
    await print(terminal, ...lines, ...similar);
  }
  return EXIT.clean;
}

const BY = {
  policy: 'the policy',
  declared: 'the policy, which declares it',
  name: 'its last words',
  unknown: 'nothing: any text',
};

/** What a kind means for the value; of a reader's name there is nothing more to say. */
const KINDS: Readonly<Record<string, string>> = {
  enum: 'one of its members, or an identifier',
  identifier: 'looked through for telling secrets only',
  number: 'numbers pass, anything else is text',
  text: 'scanned',
  message: 'scanned, and rows of drivers in it',
  sensitive: 'masked whole',
  keyed: 'masked whole by its name, unless it is plainly something else',
  'safe-header': 'kept, but for a telling secret',
  replace: 'replaced whole',
  pass: 'kept whatever it is',
  'user-id': 'opaque ids stay, anything else is masked',
  'client-address': 'truncated',
  'peer-address': 'truncated where it is the client',
  latitude: 'rounded',
  longitude: 'rounded',
  'postal-code': 'shortened',
  name: 'scanned; placeholders only',
  'service-name': 'telling secrets only',
};

const templateOf = (key: string): string | undefined =>
  [...all().keys()]
    .filter((one) => one.endsWith('.<key>') && key.startsWith(one.slice(0, -'<key>'.length)))
    .sort((a, b) => b.length - a.length)[0];
