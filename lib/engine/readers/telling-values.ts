import type { Slice } from '../../model.js';
import { readTable } from './table.js';
import { holdsMarkup, readXml } from './xml.js';

/**
 * Values in a free text that stand under telling names in a format of their own, alone or with text around it: tables, XML. They are masked by
 * their names, and then the whole text is scanned as any other. `undefined` where there are none. Linear; never throws.
 * @param isTelling whether values under a name are to be looked at
 */
export function readTellingValues(text: string, isTelling: (name: string) => boolean): readonly Slice[] | undefined {
  const cells = text.includes('\n') ? readTable(text, isTelling) : undefined;
  return merged(cells, holdsMarkup(text) ? readXml(text, isTelling) : undefined);
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
