import type { CheckName, CustomDetector, Detector, DetectorId, Rule } from '../../model.js';
import { aba } from '../checks/aba.js';
import { base58check } from '../checks/base58check.js';
import { bech32 } from '../checks/bech32.js';
import { card } from '../checks/card.js';
import { eip55 } from '../checks/eip55.js';
import { iban } from '../checks/iban.js';
import { isIpv4, isIpv6 } from '../checks/ip.js';
import { mod11And2, mod11And10, mod37And36 } from '../checks/iso7064.js';
import { isJwt } from '../checks/jwt.js';
import { luhn } from '../checks/luhn.js';
import { mod97 } from '../checks/mod97.js';
import { looksRandom } from '../checks/random.js';
import { verhoeff } from '../checks/verhoeff.js';
import { vin } from '../checks/vin.js';
import { requiredLiteral } from './required-literal.js';

/** Finds every match of a pattern in a text, in linear time: [start, end) in order, none empty. */
export type PatternFinder = (text: string) => Iterable<readonly [start: number, end: number]>;

/** Compiles a pattern of RE2 syntax. @throws BadPattern */
export type CompilePattern = (pattern: string) => PatternFinder;

/** What is wrong with a pattern, in words without any of it, and at which character. */
export class BadPattern extends Error {
  override readonly name = 'BadPattern';

  constructor(
    readonly reason: string,
    readonly position: number,
  ) {
    super(`${reason} at character ${position}`);
  }
}

/** The checks that a policy may name. */
export const CHECKS: Readonly<Record<CheckName, (text: string) => boolean>> = {
  luhn,
  card: (text) => card(text),
  iban,
  mod97,
  aba,
  verhoeff,
  'mod11-2': mod11And2,
  'mod11-10': mod11And10,
  'mod37-36': mod37And36,
  base58check,
  bech32,
  eip55,
  vin,
  ipv4: isIpv4,
  ipv6: isIpv6,
  jwt: isJwt,
  random: looksRandom,
};

/**
 * A policy's own detector as one of the engine's: patterns and `find` become rules, names of checks become checks.
 * @throws BadPattern
 */
export function resolveCustom(custom: CustomDetector, compilePattern: CompilePattern | undefined): Detector {
  const {
    pattern,
    literals,
    find,
    operator: _,
    check,
    title = custom.id,
    source = 'policy',
    rules = [],
    ...data
  } = custom;
  const own: Rule[] = [...rules];
  for (const one of pattern === undefined ? [] : [pattern].flat()) {
    const told = literals ?? literalOf(one);
    if (compilePattern === undefined) throw new BadPattern('no engine for patterns', 0);
    own.push({ rule: 'function', find: compilePattern(one), ...(told && { literals: told }) });
  }
  if (find !== undefined) own.push({ rule: 'function', find, ...(literals && { literals }) });
  return {
    ...data,
    id: data.id as DetectorId,
    title,
    source,
    ...((own.length > 0 || custom.rules) && { rules: own }),
    ...(check !== undefined && { check: typeof check === 'string' ? CHECKS[check] : check }),
  };
}

function literalOf(pattern: string): readonly string[] | undefined {
  const literal = requiredLiteral(pattern);
  return literal === undefined ? undefined : [literal];
}
