import type { Category } from '../../lib/index.js';
import type { Draw } from './draw.js';

/** How a text around a value is written. */
export type Format = 'bare' | 'sentence' | 'json' | 'url' | 'header' | 'sql' | 'logfmt' | 'stack' | 'code';

export const FORMATS: readonly Format[] = [
  'bare',
  'sentence',
  'json',
  'url',
  'header',
  'sql',
  'logfmt',
  'stack',
  'code',
];

/** Formats of one line of code or configuration, where secrets are written down. */
export const CODE_LIKE: readonly Format[] = ['json', 'url', 'header', 'sql', 'logfmt', 'code'];

/** A value that is sensitive in a part only: a connection string, whose password must go. */
export interface Planted {
  readonly text: string;
  /** What must not come through, as written and as decoded. */
  readonly secrets: readonly string[];
}

/** Something that looks like a value of a type and is none. */
export interface NearMiss {
  readonly why: 'check digit' | 'prefix' | 'length' | 'placeholder';
  readonly text: string;
}

/**
 * What is measured together: `structured` types have a standard and mostly a check digit, `secret` is anything that grants access, `labelled` is what
 * only a label tells (names, addresses).
 */
export type Group = 'structured' | 'secret' | 'labelled';

/** A type of sensitive data, as its standard or vendor describes it. */
export interface SensitiveType {
  /** Id of the detector that should find it; several types may share one. */
  readonly id: string;
  /** Tells types of one id apart: the brand of a card, the country of a phone number. */
  readonly variant?: string;
  readonly category: Category;
  readonly group: Group;
  /** Standard or vendor's page that the generator follows. */
  readonly source: string;
  /** Names under which a value stands, in snake case. */
  readonly names: readonly string[];
  readonly make: (draw: Draw) => string | Planted;
  readonly near?: (draw: Draw) => readonly NearMiss[];
  /** Formats that a value of this type is written in. Default: all; `code` for secrets only. */
  readonly formats?: readonly Format[];
  /** Where only a part of a value goes on purpose: the last numbers of an address. */
  readonly shortened?: true;
}

export const titleOf = ({ id, variant }: SensitiveType): string => (variant ? `${id} (${variant})` : id);

/** The value with its last digit changed. */
export const wrongLastDigit = (text: string): NearMiss => ({
  why: 'check digit',
  text: text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
});
