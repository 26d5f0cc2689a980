/** What takes longest to work out about the built-in detectors, as numbers. */
export interface PackedTables {
  /** Of the detectors that it was made for. */
  readonly fingerprint: string;
  /** By anchor, in the order of the rules: where its pair and its three characters end. */
  readonly places: readonly number[];
  /** `Scanner.nextClass`. */
  readonly nextClass: readonly number[];
  /** What is not 0 in `Scanner.shapeGate`: index and row, in turns. */
  readonly shapeGate: readonly number[];
  readonly shapeRows: readonly number[];
  /** By number of shape, in the order of the rules. */
  readonly shapeLists: readonly (readonly number[])[];
}

/** Filled in where the package is built (scripts/build.mjs); with the sources everything is worked out where it is needed. */
export const packedTables: PackedTables | undefined = undefined;
