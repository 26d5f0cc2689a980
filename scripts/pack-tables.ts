import { packGate } from '../lib/engine/gate/gate-tables.js';
import { packFilter } from '../lib/engine/scan/literal-filter.js';
import { fingerprintOf } from '../lib/engine/scan/pack.js';
import { packNumbers } from '../lib/engine/scan/packed-numbers.js';
import type { PackedTables } from '../lib/engine/scan/packed-tables.js';
import { compileScanner } from '../lib/engine/scan/scanner.js';
import type { Detector } from '../lib/model.js';

/** What a build packs about its detectors, for `compileScanner` and the gate to start from. */
export function packTables(detectors: readonly Detector[]): PackedTables {
  const scanner = compileScanner(detectors);
  const { anchors, places, nextClass, shapeGate, shapeRows, shapeLists, shapes, keyWords, context } = scanner;
  const numbers = new Map(shapes.map((shape, number) => [shape, number]));
  return {
    fingerprint: fingerprintOf(detectors),
    places: packNumbers(places),
    filter: packFilter(anchors),
    nextClass: packNumbers(nextClass),
    shapeGate: packNumbers([...shapeGate].flatMap((row, index) => (row === 0 ? [] : [index, row]))),
    shapeRows: packNumbers(shapeRows),
    shapeLists: packNumbers(
      shapeLists.flatMap((list) => [list.length, ...list.map((shape) => numbers.get(shape) ?? -1)]),
    ),
    keyWords: keyWords.pack(),
    context: context.pack(),
    gate: packGate(scanner),
  };
}
