import type { DetectorFamily } from '../../model.js';
import { isMixedCase } from '../checks/mixed-case.js';
import { tokenBody } from '../checks/token-body.js';

/** Google Cloud, and what signs in with Google. */
export const cloudGoogle = [
  {
    id: 'cloud.gcp-api-key',
    title: 'Google API key',
    category: 'secret',
    source: 'https://cloud.google.com/docs/authentication/api-keys',
    rules: [
      { rule: 'anchor', literals: ['AIza'], after: { charset: 'base64url', min: 35 }, exact: true },
      // keys that are bound to a service account, the form of Gemini's since 2026
      { rule: 'anchor', literals: ['AQ.'], after: { charset: 'base64url', min: 40 }, boundary: 'left', cut: 16 },
    ],
    check: (match) => (match.startsWith('AQ.') ? isMixedCase(match.slice(3)) : tokenBody(4, 35)(match)),
    keys: [
      'google api key',
      'gcp api key',
      'google maps api key',
      'goog api key',
      'gemini api key',
      'firebase api key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'cloud.gcp-oauth-token',
    title: 'Google OAuth access or refresh token, or authorization code',
    category: 'secret',
    source: 'https://developers.google.com/identity/protocols/oauth2',
    rules: [
      {
        rule: 'anchor',
        literals: ['ya29.', 'ya29.c.', 'ya29.d.'],
        after: { charset: 'base64url', min: 20 },
        boundary: 'left',
      },
      { rule: 'anchor', literals: ['1//0', '4/0A'], after: { charset: 'base64url', min: 40 }, boundary: 'left' },
    ],
    check: tokenBody(4, 20),
  },
  {
    id: 'cloud.gcp-oauth-client-secret',
    title: 'Google OAuth client secret',
    category: 'secret',
    source: 'https://developers.google.com/identity/protocols/oauth2/web-server',
    rules: [{ rule: 'anchor', literals: ['GOCSPX-'], after: { charset: 'base64url', min: 28 } }],
    check: tokenBody(7, 28),
  },
  {
    // the private key in the same JSON is found as PEM
    id: 'cloud.gcp-service-account',
    title: 'Google service account key id',
    category: 'secret',
    source: 'https://cloud.google.com/iam/docs/keys-create-delete',
    keys: ['private key id'],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
