import { looksRandom } from './random.js';

interface SecretObject {
  /** Another member that says what the object is, and what it must be for that. */
  readonly mark: string;
  readonly says: (value: unknown) => boolean;
  readonly members: readonly string[];
  /** Whether a member that is a text is a secret. */
  readonly tells?: (text: string) => boolean;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const oneOf = (...kinds: readonly string[]) => {
  const known = new Set<unknown>(kinds);
  return (value: unknown): boolean => known.has(value);
};

/** Objects that have secrets under names that say nothing elsewhere. */
const OBJECTS: readonly SecretObject[] = [
  // https://kubernetes.io/docs/concepts/configuration/secret/
  { mark: 'kind', says: oneOf('Secret'), members: ['data', 'stringData'] },
  // JSON Web Keys: RFC 7518, sections 6.2.2, 6.3.2 and 6.4.1; RFC 8037
  { mark: 'kty', says: oneOf('RSA', 'EC', 'OKP'), members: ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth'] },
  { mark: 'kty', says: oneOf('oct'), members: ['k'] },
  // https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
  { mark: 'KeyId', says: isText, members: ['Plaintext'] },
  { mark: 'CiphertextBlob', says: (value) => value !== undefined, members: ['Plaintext'] },
  // RFC 6749, section 4.1.3
  { mark: 'grant_type', says: oneOf('authorization_code'), members: ['code', 'code_verifier'], tells: looksRandom },
];

const MEMBERS = new Set(OBJECTS.flatMap(({ members }) => members));
/** Marks that stand in few objects: what the gate must know. A manifest's is told by its value. */
const RARE_MARKS = new Set(['kty', 'Plaintext', 'grant_type']);

/** Whether what stands beside a member may say that it is a secret. */
export const mayBeSecretMember = (name: string): boolean => MEMBERS.has(name);

/** Whether an object with a member of this name may have secrets under names that say nothing. */
export const marksSecrets = (name: string): boolean => RARE_MARKS.has(name);

/** Whether a member of an object is a secret by what stands beside it. */
export function isSecretMember(object: Readonly<Record<string, unknown>>, name: string, member: unknown): boolean {
  return OBJECTS.some(({ mark, says, members, tells }) => {
    if (!members.includes(name) || !Object.hasOwn(object, mark) || !says(object[mark])) return false;
    return typeof member !== 'string' || (tells?.(member) ?? true);
  });
}

/** Whether a text of JSON has such a name. */
export function holdsMarkOfSecrets(text: string): boolean {
  for (const mark of RARE_MARKS) if (text.includes(`"${mark}"`)) return true;
  return false;
}

const MARKED = /"(?:kty|Plaintext|grant_type)"|"kind"\s{0,20}:\s{0,20}"Secret"/g;
/** How far an object goes on either side of what marks it. */
const REACH = 8192;
const DATA = /"(?:data|stringData)"\s{0,20}:\s{0,20}\{([^{}]{1,8192})\}/dg;
const STRING = /:\s{0,20}"((?:[^"\\]|\\.){1,8192})"/dg;
const MEMBER = /"(d|p|q|dp|dq|qi|k|r|t|Plaintext|code|code_verifier)"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){1,8192})"/dg;
const SAID = /"(kty|KeyId|CiphertextBlob|grant_type)"\s{0,20}:\s{0,20}"([^"\\]{0,8192})"/g;

/** [start, end) of each secret of such an object in a text of JSON, in order. */
export function secretMembers(text: string): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  let done = 0;
  for (const { 0: mark, index } of text.matchAll(MARKED)) {
    if (index < done) continue;
    const start = openingOf(text, index, done);
    const end = closingOf(text, index + mark.length);
    done = end;
    const object = text.slice(start, end);
    for (const [from, to] of mark.startsWith('"kind"') ? dataOf(object) : membersOf(object))
      found.push([start + from, start + to]);
  }
  return found;
}

function* dataOf(object: string): Generator<readonly [number, number]> {
  for (const { indices } of object.matchAll(DATA)) {
    const data = indices?.[1];
    if (data === undefined) continue;
    for (const one of object.slice(data[0], data[1]).matchAll(STRING)) {
      const range = one.indices?.[1];
      if (range !== undefined) yield [data[0] + range[0], data[0] + range[1]];
    }
  }
}

function* membersOf(object: string): Generator<readonly [number, number]> {
  const beside: Record<string, unknown> = {};
  for (const [, name = '', value] of object.matchAll(SAID)) beside[name] = value;
  for (const { 1: name = '', 2: value, indices } of object.matchAll(MEMBER)) {
    const range = indices?.[2];
    // `r` and `t` stand in `oth`
    const known = name === 'r' || name === 't' ? 'oth' : name;
    if (range !== undefined && isSecretMember(beside, known, value)) yield range;
  }
}

/** Where the object around a place opens: behind the brace that nothing before the place closes. */
function openingOf(text: string, at: number, least: number): number {
  let depth = 0;
  const limit = Math.max(least, at - REACH);
  for (let i = at - 1; i >= limit; i--) {
    const code = text.charCodeAt(i);
    if (code === 0x7d) depth++;
    else if (code === 0x7b && depth-- === 0) return i;
  }
  return limit;
}

function closingOf(text: string, at: number): number {
  let depth = 0;
  const limit = Math.min(text.length, at + REACH);
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x7b) depth++;
    else if (code === 0x7d && depth-- === 0) return i + 1;
  }
  return limit;
}
