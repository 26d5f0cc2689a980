import type { Slice } from '../../model.js';
import { isGenericName } from './generic-name.js';
import { isMailHeader, readMailMessage } from './mail-message.js';
import { readMultipart } from './multipart.js';
import { readNamedLines } from './named-lines.js';
import { readObjects } from './objects.js';
import { readTable } from './table.js';
import { holdsMarkup, readXml } from './xml.js';

/**
 * Values in a free text that stand under telling names in a format of their own, alone or with text around it: XML, objects, tables, lines of
 * pairs, parts of a multipart body, mailboxes of a message. They are masked by
 * their names, and then the whole text is scanned as any other. `undefined` where there are none. Linear; never throws.
 * @param isTelling whether values under a name are to be looked at
 */
export function readTellingValues(text: string, isTelling: (name: string) => boolean): readonly Slice[] | undefined {
  const lines = text.includes('\n') ? readLines(text, isTelling) : undefined;
  const markup = holdsMarkup(text) ? readXml(text, isTelling) : undefined;
  return merged(merged(lines, markup), readObjects(text, isTelling));
}

/** Whether a word with a colon at the front of a line may make the lines of a text a format in which other words are told of. */
export function isLineWord(word: string): boolean {
  return isMailHeader(word.toLowerCase()) || isGenericName(word) || word === 'kind' || word === 'dn';
}

function readLines(text: string, isTelling: (name: string) => boolean): readonly Slice[] | undefined {
  const message = merged(readMailMessage(text), readMultipart(text, isTelling));
  return merged(merged(message, readTable(text, isTelling)), readNamedLines(text, isTelling));
}

/** Both, in order: of two that overlap the first. */
function merged(one: readonly Slice[] | undefined, other: readonly Slice[] | undefined): readonly Slice[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const all = [...one, ...other].sort((a, b) => a.start - b.start);
  let end = 0;
  return all.filter((slice) => {
    const isFree = slice.start >= end;
    if (isFree) end = slice.end;
    return isFree;
  });
}
