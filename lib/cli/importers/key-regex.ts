/**
 * Key patterns of a policy for a regular expression over keys, or `undefined` where it says more than stars can. An expression that is not anchored may stand anywhere in
 * the key.
 */
export function keyPatternsOf(regex: string): readonly string[] | undefined {
  const plain = regex.replace(/^\(\?i\)/, '');
  const alternatives = alternativesOf(plain);
  const patterns = alternatives?.map(patternOf);
  return patterns?.every((pattern) => pattern !== undefined) ? (patterns as string[]) : undefined;
}

/** `a|b` and `pre(a|b)post` written out. */
function alternativesOf(regex: string): readonly string[] | undefined {
  const group = /^([^()|]*)\((?:\?:)?([^()]*)\)([^()|]*)$/.exec(regex);
  if (group !== null) {
    const [, before = '', inner = '', behind = ''] = group;
    if (/^[*+?{]/.test(behind)) return undefined;
    return inner.split('|').map((one) => before + one + behind);
  }
  return /[()]/.test(regex) ? undefined : regex.split('|');
}

const TOKEN = /\\([.\-_/])|\.([*+])|([\w\-/:])|(\\w[*+]|\[\^\\?\.\][*+])|\[([._-])\]/y;

function patternOf(regex: string): string | undefined {
  const isStart = regex.startsWith('^');
  const isEnd = regex.endsWith('$') && !regex.endsWith('\\$');
  const body = regex.slice(isStart ? 1 : 0, isEnd ? -1 : undefined);
  let out = isStart ? '' : '**';
  let at = 0;
  for (TOKEN.lastIndex = 0; at < body.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(body);
    if (found === null) return undefined;
    const [, escaped, star, literal, segment, set] = found;
    // what follows would repeat it
    if ((literal ?? escaped ?? set) !== undefined && /^[*+?{]/.test(body.slice(TOKEN.lastIndex))) return undefined;
    out += star !== undefined ? '**' : segment !== undefined ? '*' : (escaped ?? literal ?? set ?? '');
  }
  const pattern = (isEnd ? out : `${out}**`).replace(/\*{3,}/g, '**');
  return pattern === '' ? undefined : pattern;
}
