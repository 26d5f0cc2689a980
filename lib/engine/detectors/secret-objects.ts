import type { DetectorFamily } from '../../model.js';
import { secretMembers } from '../checks/secret-members.js';

/** Secrets in JSON under names that only what stands beside them tells. */
export const secretObjects = [
  {
    id: 'credential.secret-member',
    title: 'Private member of a JSON Web Key, data of a Kubernetes Secret, data key of a KMS',
    category: 'credential',
    source:
      'https://www.rfc-editor.org/rfc/rfc7518#section-6; https://kubernetes.io/docs/concepts/configuration/secret/',
    rules: [{ rule: 'function', literals: ['"kty"', '"Plaintext"', '"Secret"'], find: secretMembers }],
  },
] as const satisfies DetectorFamily;
