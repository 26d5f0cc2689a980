import type { DetectorFamily } from '../../model.js';
import { isOneOfSecrets } from '../checks/other-value.js';

/** Names that credentials stand under, and other things more often: a number of tokens, names of secrets. What the value is decides. */
export const credentialNames = [
  {
    id: 'credential.one-of-several',
    title: 'Secret under the name of several, or under one that has other meanings',
    category: 'credential',
    source: 'https://cwe.mitre.org/data/definitions/798.html',
    keyed: 'check',
    check: isOneOfSecrets,
    keys: [
      'tokens', 'secrets', 'secret keys', 'private keys', 'signing keys', 'encryption keys', 'access keys', 'unseal keys', 'client secrets', 'api secrets', 'master keys', 'credential', 'creds', 'pass1', 'pass2', 'clave', 'parola',
      'transaction key', 'pat', 'auth user info',
      // names of Kubernetes' secrets stand there
      'existing secret', 'tls secret', 'certificate secret', 'cert secret', 'external secret', 'sealed secret', 'k8s secret', 'kubernetes secret', 'pull secret', 'pull secrets', 'secret ref',
    ],
  },
] as const satisfies DetectorFamily; // biome-ignore format: tables of names
