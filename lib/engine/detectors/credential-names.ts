import type { DetectorFamily } from '../../model.js';
import { isOneOfSecrets, isPath, isVersion } from '../checks/other-value.js';
import { isOutcome } from '../checks/outcome.js';

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
      'tokens', 'secrets', 'secret keys', 'private keys', 'signing keys', 'encryption keys', 'access keys', 'unseal keys', 'client secrets', 'api secrets', 'master keys', 'credential', 'creds', 'pass1', 'pass2', 'clave', 'parola', 'parolă',
      'transaction key', 'pat', 'auth user info',
      // names of Kubernetes' secrets stand there
      'existing secret', 'tls secret', 'certificate secret', 'cert secret', 'external secret', 'sealed secret', 'k8s secret', 'kubernetes secret', 'pull secret', 'pull secrets', 'secret ref',
    ],
  },
  {
    id: 'credential.pass',
    title: 'Password under the bare name `pass`',
    category: 'credential',
    source: 'https://cwe.mitre.org/data/definitions/532.html',
    // tests, renderers and compilers have passes as well
    isOther: (text) => isOutcome(text) || isPath(text) || isVersion(text),
    keys: ['pass'],
  },
] as const satisfies DetectorFamily; // biome-ignore format: tables of names
