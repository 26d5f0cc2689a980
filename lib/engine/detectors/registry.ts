import type { DetectorFamily } from '../../model.js';
import { decodeBase64 } from '../checks/base64.js';
import { looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';

/** `auth` of a Docker config.json is base64 of `user:password`; X-Registry-Auth is base64 of JSON. */
function isRegistryAuth(value: string): boolean {
  if (value.length < 8) return false;
  const decoded = decodeBase64(value);
  return decoded !== undefined && /^(?:[\x21-\x7e]{1,256}:[\x20-\x7e]|\{[\x20-\x7e]{0,512}":)/.test(decoded);
}

/** Package and image registries. */
export const registry = [
  {
    id: 'registry.npm-token',
    title: 'npm access token',
    category: 'secret',
    source: 'https://docs.npmjs.com/about-access-tokens',
    rules: [{ rule: 'anchor', literals: ['npm_'], after: { charset: 'alnum', min: 36 }, boundary: 'left' }],
    check: tokenBody(4, 36),
    keys: ['npm token', 'npm auth token', 'npm access token', 'node auth token'],
    keyed: 'opaque',
  },
  {
    id: 'registry.npmrc-auth',
    title: 'Credential in an .npmrc',
    category: 'secret',
    source: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc#auth-related-configuration',
    rules: [
      {
        rule: 'anchor',
        literals: [':_authToken=', ':_auth=', ':_password='],
        keepLiteral: true,
        after: /[ "]{0,2}[\w.~+/=-]{8,4096}/y,
      },
      {
        rule: 'anchor',
        literals: ['_authToken='],
        keepLiteral: true,
        after: { charset: 'token', min: 16 },
        boundary: 'left',
      },
    ],
    check: tokenBody(0, 8),
  },
  {
    id: 'registry.pypi-token',
    title: 'PyPI API token',
    category: 'secret',
    source: 'https://pypi.org/help/#apitoken',
    // a macaroon, whose first bytes are its version and the length of its location
    rules: [{ rule: 'anchor', literals: ['pypi-AgE'], after: { charset: 'base64url', min: 50 } }],
    check: tokenBody(8, 50),
    keys: ['pypi token', 'pypi api token', 'twine password', 'uv publish token'],
    keyed: 'any',
  },
  {
    id: 'registry.rubygems-key',
    title: 'RubyGems API key',
    category: 'secret',
    source: 'https://guides.rubygems.org/api-key-scopes/',
    rules: [{ rule: 'anchor', literals: ['rubygems_'], after: { charset: 'hex', min: 48 }, cut: 6 }],
    check: tokenBody(9, 48),
    keys: ['rubygems api key', 'gem host api key'],
    keyed: 'opaque',
  },
  {
    id: 'registry.crates-token',
    title: 'crates.io API token',
    category: 'secret',
    source: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
    rules: [{ rule: 'anchor', literals: ['cio'], after: { charset: 'alnum', min: 32 }, boundary: 'left', cut: 12 }],
    check: looksRandom,
    keys: ['cargo registry token', 'crates io token', 'crates token'],
    keyed: 'opaque',
  },
  {
    id: 'registry.docker-token',
    title: 'Docker Hub access token',
    category: 'secret',
    source: 'https://docs.docker.com/security/access-tokens/',
    rules: [{ rule: 'anchor', literals: ['dckr_pat_', 'dckr_oat_'], after: { charset: 'base64url', min: 27 } }],
    check: tokenBody(9),
    keys: ['docker hub token', 'dockerhub token', 'docker token', 'docker password'],
  },
  {
    id: 'registry.docker-auth',
    title: 'Registry credentials of a Docker config.json',
    category: 'secret',
    source: 'https://docs.docker.com/reference/cli/docker/login/#credential-stores',
    rules: [
      {
        rule: 'anchor',
        literals: ['"auth":"', '"auth": "', 'auth\\":\\"'],
        keepLiteral: true,
        after: { charset: 'base64', min: 8 },
        cut: 0,
      },
    ],
    check: isRegistryAuth,
    keys: ['registry auth', 'registry config'],
    keyed: 'check',
  },
  {
    id: 'registry.nuget-key',
    title: 'NuGet API key',
    category: 'secret',
    source: 'https://learn.microsoft.com/nuget/nuget-org/publish-a-package#create-an-api-key',
    rules: [
      { rule: 'anchor', literals: ['oy2'], after: { charset: 'lower-alnum', min: 43 }, boundary: 'left', cut: 12 },
    ],
    check: looksRandom,
    keys: ['nuget api key', 'nuget key', 'nuget token'],
    keyed: 'opaque',
  },
  {
    id: 'registry.jfrog-token',
    title: 'JFrog API key or reference token',
    category: 'secret',
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    rules: [
      { rule: 'anchor', literals: ['AKCp'], after: { charset: 'alnum', min: 60 }, boundary: 'left' },
      // base64 of `reftkn:`
      { rule: 'anchor', literals: ['cmVmdGtuO'], after: { charset: 'base64', min: 40 } },
    ],
    check: tokenBody(4, 40),
    keys: [
      'jfrog access token',
      'jfrog api key',
      'artifactory api key',
      'artifactory token',
      'jfrog art api',
      'jf access token',
    ],
    keyed: 'opaque',
  },
  {
    id: 'registry.clojars-token',
    title: 'Clojars deploy token',
    category: 'secret',
    source: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
    rules: [{ rule: 'anchor', literals: ['CLOJARS_'], after: { charset: 'hex', min: 60 }, cut: 6 }],
    check: (match) => /\d/.test(match),
  },
] as const satisfies DetectorFamily;
