import { registry } from '../../../lib/engine/detectors/registry.js';
import { around, named } from '../../support/around.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const uuid = '4b3f0c1e-8d5a-4f6b-9c7d-2e1f0a9b8c7d';
const userAndPassword = btoa(`deploy:${randomText('alnum', 20)}`);
const json = btoa(JSON.stringify({ username: 'deploy', password: randomText('alnum', 20) }));

const examples: ExamplesOf<typeof registry> = {
  'registry.npm-token': {
    accept: [...around(`npm_${randomText('alnum', 36)}`), ...named('NPM_TOKEN', uuid)],
    reject: [
      'npm_config_cache',
      'npm_config_userconfig=/home/app/.npmrc',
      `npm_${randomText('alnum', 10)} is short`,
      `npm_${'x'.repeat(36)}`,
    ],
  },
  'registry.npmrc-auth': {
    accept: [
      { text: `//registry.npmjs.org/:_authToken=${uuid}`, find: uuid },
      { text: `//npm.example/:_auth=${userAndPassword}\nalways-auth=true`, find: userAndPassword },
      { text: `_authToken=${randomText('alnum', 36)}`, find: randomText('alnum', 36) },
    ],
    reject: [
      `//registry.npmjs.org/:_authToken=$${'{NPM_TOKEN}'}`,
      '//registry.npmjs.org/:_authToken=',
      'set _authToken= in the file',
    ],
  },
  'registry.pypi-token': {
    accept: around(`pypi-AgEIcHlwaS5vcmc${randomText('base64url', 150)}`),
    reject: ['pypi-AgEIcHlwaS5vcmc is how it begins', 'pypi-Agent of the build', `pypi-AgE${'x'.repeat(60)}`],
  },
  'registry.rubygems-key': {
    accept: around(`rubygems_${randomText('hex', 48)}`),
    reject: ['rubygems_cafe', 'rubygems_version of the host', `rubygems_${randomText('hex', 12)} is short`],
  },
  'registry.crates-token': {
    accept: [...around(`cio${randomText('alnum', 32)}`), ...named('CARGO_REGISTRY_TOKEN', randomText('alnum', 32))],
    reject: [
      `pre${'cio'}${randomText('alnum', 32)}`,
      'cionfigurationofthewholeapplicationserver',
      `cio${'x'.repeat(32)}`,
    ],
  },
  'registry.docker-token': {
    accept: [
      ...around(`dckr_pat_${randomText('base64url', 27)}`),
      ...around(`dckr_oat_${randomText('base64url', 32)}`),
    ],
    reject: ['dckr_pat_rotation', `dckr_pat_${'x'.repeat(27)}`],
  },
  'registry.docker-auth': {
    accept: [
      { text: `{"auths":{"registry.example":{"auth":"${userAndPassword}"}}}`, find: userAndPassword },
      { text: json, key: 'X-Registry-Auth' },
    ],
    reject: [
      '{"auth":"enabled"}',
      '{"auth": "oauth2"}',
      '{"auth":"required for all users"}',
      userAndPassword, // no name: any base64
    ],
  },
  'registry.nuget-key': {
    accept: around(`oy2${randomText('lowerAlnum', 43)}`),
    reject: [`boy2${randomText('lowerAlnum', 43)}`, 'oy2 is how it begins', `oy2${'x'.repeat(43)}`],
  },
  'registry.jfrog-token': {
    accept: [...around(`AKCp${randomText('alnum', 69)}`), ...around(`cmVmdGtuOjAxOj${randomText('alnum', 50)}`)],
    reject: ['AKCp is how it begins', `AKCp${'x'.repeat(69)}`, `BAKCp${randomText('alnum', 69)}`],
  },
  'registry.clojars-token': {
    accept: around(`CLOJARS_${randomText('hex', 60)}`),
    reject: ['CLOJARS_USERNAME=deploy', `CLOJARS_${randomText('hex', 12)} is short`],
  },
};

describeFamily('registry', registry, examples);
