import { nameWords } from '../../engine/scan/key-words.js';
import { Imported, isObject, textList } from './imported.js';

const MOST_WORDS = 4;
const PART = /(?:^|\.)([^.[\]]+)|\[(?:"([^"]*)"|'([^']*)'|(\*|\d+))\]/y;

/** `redact` of pino: paths to fields of what is logged. https://github.com/pinojs/pino/blob/main/docs/redaction.md */
export function importPino(content: unknown): Imported | undefined {
  const redact = isObject(content) && 'redact' in content ? content['redact'] : content;
  const paths = isObject(redact) ? redact['paths'] : redact;
  if (!Array.isArray(paths) || paths.length === 0) return undefined;
  const imported = new Imported();
  const removes = isObject(redact) && redact['remove'] === true;
  if (isObject(redact) && redact['censor'] !== undefined)
    imported.leave('censor', 'placeholders name what stood there: `placeholder` is their template');
  for (const path of textList(paths)) importPath(path, removes, imported);
  if (removes) imported.leave('remove', 'attributes go; fields inside of them get a placeholder');
  return imported;
}

function importPath(path: string, removes: boolean, imported: Imported): void {
  const parts = partsOf(path);
  if (parts === undefined) {
    imported.leave('paths', 'a path is none of pino');
    return;
  }
  // places in a list are no part of a name
  const names = parts.filter((part) => !/^\d+$/.test(part));
  imported.attribute(
    names.map((part, i) => (part === '*' && i === names.length - 1 ? '**' : part)).join('.'),
    removes ? 'drop' : 'placeholder',
  );
  if (names.at(-1) === '*') {
    imported.leave(
      'paths that end in *',
      'they hold for attributes; of what is logged inside an object name the fields',
    );
    return;
  }
  // a field of its own is an attribute of the record, and nothing else that ends in its name
  if (names.length === 1) return;
  const behindStar = names.slice(names.lastIndexOf('*') + 1);
  imported.key(nameWords(behindStar.join('.')).split(' ').slice(-MOST_WORDS).join(' '));
}

/** `a.b[*].c["d-e"]` in parts. */
function partsOf(path: string): string[] | undefined {
  const parts: string[] = [];
  for (PART.lastIndex = 0; PART.lastIndex < path.length; ) {
    const found = PART.exec(path);
    if (found === null) return undefined;
    const [, plain, double, single, place] = found;
    parts.push(plain ?? double ?? single ?? place ?? '');
  }
  return parts.length === 0 ? undefined : parts;
}
