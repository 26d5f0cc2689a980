import { sourceControl } from '../../../lib/engine/detectors/source-control.js';
import { around, named } from '../../support/around.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const body36 = randomText('alnum', 36);
const routable = `glpat-${randomText('base64url', 27)}.01.${randomText('lowerAlnum', 9)}`;
const cloneUrl = `https://x-access-token:ghp_${body36}@github.com/shop/api.git`;

const examples: ExamplesOf<typeof sourceControl> = {
  'source-control.github-token': {
    accept: [
      ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].flatMap((prefix) => around(prefix + body36)),
      ...around(`github_pat_${randomText('alnum', 22)}_${randomText('alnum', 59)}`),
      ...around(
        `ghs_1234567_eyJ${randomText('base64url', 60)}.eyJ${randomText('base64url', 200)}.${randomText('base64url', 86)}`,
      ),
      { text: cloneUrl, find: `ghp_${body36}` },
      { text: `\\nghp_${body36}\\n`, find: `ghp_${body36}` }, // glued to an escape
      { text: `token ghp_${randomText('alnum', 9)}`, find: `ghp_${randomText('alnum', 9)}` }, // cut by a limit
    ],
    reject: [
      `ghp_${randomText('alnum', 20)} is short`,
      `ghp_${'x'.repeat(36)}`,
      'the highs_and_lows of a year',
      'github_pat_rotation', // a word at the end
      `GHP_${body36}`,
    ],
  },
  'source-control.gitlab-token': {
    accept: [
      ...[
        'glpat-',
        'gldt-',
        'glrt-',
        'glrtr-',
        'glptt-',
        'glft-',
        'glimt-',
        'gloas-',
        'glsoat-',
        'glffct-',
        'glwt-',
      ].flatMap((prefix) => around(prefix + randomText('base64url', 20))),
      ...around(`glcbt-64_${randomText('base64url', 20)}`),
      ...around(`glagent-${randomText('base64url', 50)}`),
      ...around(routable),
      ...around(`GR1348941${randomText('base64url', 20)}`),
      ...named('GITLAB_TOKEN', randomText('alnum', 20)),
    ],
    reject: [
      'docs/glpat-rotation-runbook-for-administrators', // a slug
      `glpat-${randomText('alnum', 8)} is short`,
      `glpat-${'x'.repeat(20)}`,
    ],
  },
  'source-control.atlassian-token': {
    accept: [
      ...around(`ATATT3xFfGF0${randomText('base64url', 171)}=0A1B2C3D`),
      ...around(`ATCTT3xFfGN0${randomText('base64url', 171)}=0A1B2C3D`),
      ...around(`ATSTT3xFfGF0${randomText('base64url', 171)}=0A1B2C3D`),
      ...around(`ATBB${randomText('alnum', 32)}`),
    ],
    reject: ['ATATT3 is how it begins', 'ATBB-team of the company', 'COMBATBBQ and more'],
  },
  'source-control.linear-key': {
    accept: [...around(`lin_api_${randomText('alnum', 40)}`), ...around(`lin_oauth_${randomText('hex', 64)}`)],
    reject: ['lin_api_error', `lin_api_${'x'.repeat(40)}`, `lin_api_${randomText('alnum', 12)} is short`],
  },
  'source-control.postman-key': {
    accept: around(`PMAK-${randomText('hex', 24)}-${randomText('hex', 34)}`),
    reject: ['PMAK-key of the workspace', `PMAK-${'x'.repeat(24)}-${'x'.repeat(34)}`],
  },
  'source-control.figma-token': {
    accept: [...around(`figd_${randomText('base64url', 40)}`), ...around(`figu_${randomText('base64url', 40)}`)],
    reject: ['figd_tokens of the team', 'configu_ration', `figd_${'x'.repeat(40)}`],
  },
  'source-control.notion-token': {
    accept: [...around(`ntn_${randomText('alnum', 46)}`), ...around(`secret_${randomText('alnum', 43)}`)],
    reject: [
      'secret_name of the cluster',
      'secret_rotationScheduleOfTheProductionDatabaseClusterXy',
      `ntn_${'x'.repeat(46)}`,
    ],
  },
  'source-control.airtable-token': {
    accept: [
      ...around(`pat${randomText('alnum', 14)}.${randomText('hex', 64)}`),
      ...named('AIRTABLE_API_KEY', `key${randomText('alnum', 14)}`),
    ],
    reject: [
      `compat${randomText('alnum', 14)}.${randomText('hex', 64)}`,
      'patternMatching01.deadbeef and more',
      'path.join',
    ],
  },
};

describeFamily('source-control', sourceControl, examples);
