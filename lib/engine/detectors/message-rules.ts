import type { FunctionRule } from '../../model.js';
import { type EdiElements, ediElements } from '../checks/edi-segments.js';
import { type SegmentFields, segmentFields, segmentMarks } from '../checks/person-records.js';
import { PARTY_MARKS, type PartyPart, swiftParties } from '../checks/swift-parties.js';

/** Fields of messages in formats of an industry, as rules of the types that they hold. */

export const hl7 = (fields: SegmentFields): FunctionRule => ({
  rule: 'function',
  literals: segmentMarks(fields),
  find: (text) => segmentFields(text, fields),
});

export const edi = (...wanted: readonly EdiElements[]): FunctionRule => ({
  rule: 'function',
  literals: wanted.map(({ tag }) => tag),
  find: (text) => ediElements(text, wanted),
});

export const swift = (part: PartyPart): FunctionRule => ({
  rule: 'function',
  literals: PARTY_MARKS,
  find: (text) => swiftParties(text, part),
});

const PERSON = { 1: /^[A-Z\d]{2,3}$/, 2: /^1$/ };

/** Names of persons and parties. */
export const NAMED_PARTIES = edi(
  { tag: 'NM1*', elements: [3, 4, 5], where: PERSON },
  { tag: 'PER*', elements: [2], where: { 1: /^[A-Z\d]{2}$/ } },
  { tag: 'NAD+', elements: [3, 4], where: { 1: /^[A-Z]{2,3}$/ } },
);
export const EDI_ADDRESSES = edi(
  { tag: 'N3*', elements: [1, 2] },
  { tag: 'N4*', elements: [1, 3], where: { 2: /^[A-Z]{0,2}$/ } },
  { tag: 'NAD+', elements: [5, 6, 8], where: { 1: /^[A-Z]{2,3}$/ } },
);
export const BIRTH_DATES = edi({ tag: 'DMG*', elements: [2], where: { 1: /^D8$/ } });
/** Numbers of members of a health plan. */
export const MEMBERS = edi({ tag: 'NM1*', elements: [9], where: { ...PERSON, 8: /^(?:MI|II)$/ } });
/** REF01 `SY`: social security number. */
export const SOCIAL_SECURITY = edi({ tag: 'REF*', elements: [2], where: { 1: /^SY$/ } });
