import type { DetectorId, OperatorName } from '../../model.js';
import { CATEGORIES, NEVER_KEPT, type Policy, type PresetName } from './schema.js';

/**
 * What a policy starts from. Each is a policy of its own, whose clauses docs/policy.md names; what the user writes wins over it, part by part.
 * No preset lets through a secret, a credential or financial data.
 */
export const PRESETS: Readonly<Record<PresetName, Policy>> = {
  /** The defaults of otel-mask. */
  balanced: {},
  /** Zero trust: what is not in the catalogue or declared is masked; ids, addresses and places are masked whole. */
  strict: {
    unknownAttributes: 'mask',
    opaqueIds: 'mask',
    operators: { detectors: whole() },
  },
  /** Secrets, credentials and financial data only. */
  secrets: {
    operators: {
      categories: Object.fromEntries(CATEGORIES.filter((one) => !NEVER_KEPT.includes(one)).map((one) => [one, 'keep'])),
    },
  },
  /**
   * PCI DSS 4.0.1: the number is shown with its last four digits (3.4.1) and is unreadable elsewhere (3.5.1); what authenticates a card is never kept
   * (3.3.1); names of holders are masked.
   */
  pci: {
    operators: { detectors: { 'payment.card': 'partial' } },
  },
  /** The 18 identifiers of HIPAA's Safe Harbor, 45 CFR 164.514(b)(2)(i). */
  hipaa: {
    opaqueIds: 'mask',
    attributes: placeholders(
      // (C) dates of a person but the year, (K), (L), (M), (P), (R)
      ...['admission_date', 'admitted_at', 'discharge_date', 'discharged_at', 'date_of_death', 'death_date'],
      ...[
        'certificate_number',
        'license_plate',
        'licence_plate',
        'plate_number',
        'serial_number',
        'device_serial',
        'biometric_*',
        'fingerprint_*',
      ],
      ...['member_id', 'beneficiary_id', 'subscriber_id', 'photo_url', 'avatar_url'],
    ),
    operators: { detectors: whole() },
  },
  /** Personal data of the GDPR (Art. 4 no. 1, recital 30: also online identifiers and addresses), with special categories (Art. 9). */
  gdpr: {
    opaqueIds: 'mask',
    operators: { detectors: whole() },
  },
};

/** A policy with what its preset says where it says nothing. */
export function withPreset(written: Policy): Policy {
  const preset = PRESETS[written.preset ?? 'balanced'];
  const policy = { ...preset, ...written };
  return preset.attributes && written.attributes
    ? { ...policy, attributes: { ...preset.attributes, ...written.attributes } }
    : policy;
}

/** Rules for keys whose last segment is one of these. */
function placeholders(...names: readonly string[]): NonNullable<Policy['attributes']> {
  return Object.fromEntries(names.map((name) => [`**.${name}`, 'placeholder' as const]));
}

/** Types that the defaults shorten, masked whole. */
function whole(): Readonly<Record<DetectorId, OperatorName>> {
  return {
    'network.ipv4': 'placeholder',
    'network.ipv6': 'placeholder',
    'location.coordinates': 'placeholder',
    'location.postal-code': 'placeholder',
  };
}
