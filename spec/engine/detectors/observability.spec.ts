import { observability } from '../../../lib/engine/detectors/observability.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, randomUuid, tokenExamples, withKey } from '../../support/secret-examples.js';

const license = `${randomText('hex', 36, 2)}NRAL`;
const dynatraceId = randomText('base32', 24, 3);
const dynatrace = `c01.${dynatraceId}.${randomText('base32', 64, 4)}`;
const grafana = `${randomText('alnum', 32, 5)}_${randomText('hex', 8, 5)}`;
const sentryOrg = `${btoa(JSON.stringify({ iat: 1757671200.5, url: 'https://sentry.example', org: 'shop' }))}_${randomText('base64', 43, 6)}`;
const sdkKey = randomUuid(7);

const examples: ExamplesOf<typeof observability> = {
  'observability.datadog-api-key': {
    accept: [
      ...keyedExamples('dd api key').accept,
      { text: `DD-API-KEY: ${randomText('hex', 32)}`, find: randomText('hex', 32) },
      { text: randomText('hex', 32), key: 'datadog.api_key' },
    ],
    reject: keyedExamples('dd api key').reject,
  },
  'observability.datadog-app-key': {
    accept: [
      ...withKey(tokenExamples('ddapp_', randomText('alnum', 34)), 'dd application key').accept,
      `ddpat_${randomText('alnum', 22)}_${randomText('alnum', 32)}`,
      `ddsat_${randomText('alnum', 34)}`,
    ],
    reject: [
      ...withKey(tokenExamples('ddapp_', randomText('alnum', 34)), 'dd application key').reject,
      'ddapp_configuration_of_the_agent_in_staging', // words
      `addapp_${randomText('alnum', 34)}`, // another word's end
    ],
  },
  'observability.new-relic-api-key': withKey(
    tokenExamples('NRAK-', randomText('upperAlnum', 27), [
      'NRAK-keys-belong-to-a-user-of-the-account', // words
      `XNRAK-${randomText('upperAlnum', 27)}`, // another word's end
    ]),
    'new relic api key',
  ),
  'observability.new-relic-license-key': {
    accept: [
      license,
      { text: `license_key ${license} was rejected`, find: license },
      { text: `EU: eu01xx${randomText('hex', 30)}NRAL`, find: `eu01xx${randomText('hex', 30)}NRAL` },
      ...keyedExamples('new relic license key').accept,
      { text: `api key ${randomText('hex', 32)}FFFFNRAL was rejected`, find: `${randomText('hex', 32)}FFFFNRAL` },
    ],
    reject: [
      `${randomText('upperAlnum', 36)}NRAL`, // capitals
      `${randomText('hex', 20)}NRAL`, // too short
      `${license}S`, // not the end
      `${'0'.repeat(36)}NRAL`, // filled in by hand
      ...keyedExamples('new relic license key').reject,
    ],
  },
  'observability.dynatrace-token': withKey(
    {
      accept: [
        ...tokenExamples('dt0', dynatrace).accept,
        {
          text: `Api-Token dt0s01.${dynatraceId}.${randomText('base32', 5)}`,
          find: `dt0s01.${dynatraceId}.${randomText('base32', 5)}`,
        }, // cut
        `dt0s02.${randomText('base32', 8)}.${randomText('base32', 64, 4)}`, // an OAuth client's secret
      ],
      reject: [
        ...tokenExamples('dt0', dynatrace).reject,
        `dt0c01.${dynatraceId}`, // the public identifier
        `dt0s02.${randomText('base32', 8)}`, // an OAuth client's id
        `width0c01.${dynatraceId}.${randomText('base32', 64, 4)}`, // another prefix
      ],
    },
    'dynatrace api token',
  ),
  'observability.grafana-token': withKey(
    tokenExamples('glsa_', grafana, ['glsa_token_of_the_service_account_in_the_shop_stack']),
    'grafana api key',
  ),
  'observability.grafana-cloud-token': {
    accept: [
      ...tokenExamples(
        'glc_',
        btoa(JSON.stringify({ o: '12345', n: 'shop', k: randomText('alnum', 24), m: { r: 'eu' } })),
      ).accept,
      btoa(JSON.stringify({ k: randomText('alnum', 32), n: 'shop', id: 1 })),
      ...keyedExamples('grafana cloud token').accept,
    ],
    reject: [
      ...tokenExamples('glc_', randomText('base64', 60)).reject,
      `state ${btoa('{"k":"v"}')} is too short`,
      ...keyedExamples('grafana cloud token').reject,
    ],
  },
  'observability.sentry-token': {
    accept: [
      ...tokenExamples('sntryu_', randomText('hex', 64)).accept,
      `sntrya_${randomText('hex', 64)}`,
      { text: `SENTRY=sntrys_${sentryOrg}`, find: `sntrys_${sentryOrg}` },
      ...keyedExamples('sentry auth token').accept,
    ],
    reject: [
      ...tokenExamples('sntryu_', randomText('hex', 64)).reject,
      'sntrys_organisation_token_of_the_shop', // words
      { text: 'https://o447951.ingest.sentry.io/5250000', key: 'sentry.dsn' }, // no secret in it
      ...keyedExamples('sentry auth token').reject,
    ],
  },
  'observability.honeycomb-key': withKey(
    tokenExamples('hcaik_', randomText('lowerAlnum', 58), [
      `hcaik_${randomText('lowerAlnum', 26)}`, // a key's id is shown everywhere
      `thcaik_${randomText('lowerAlnum', 58)}`, // another word's end
    ]),
    'x honeycomb team',
  ),
  'observability.lightstep-token': keyedExamples('lightstep access token'),
  'observability.logzio-token': keyedExamples('logzio token'),
  'observability.elastic-api-key': withKey(
    tokenExamples('essu_', randomText('base64', 80), [
      `pressu_${randomText('base64', 80)}`, // another word's end
    ]),
    'elastic api key',
  ),
  'observability.splunk-token': keyedExamples('splunk hec token'),
  'observability.rollbar-token': keyedExamples('rollbar access token'),
  'observability.bugsnag-key': keyedExamples('bugsnag api key'),
  'observability.posthog-key': withKey(
    tokenExamples('phx_', randomText('alnum', 43), [
      `phc_${randomText('alnum', 43)}`, // made for browsers
      `graphx_${randomText('alnum', 43)}`, // another word's end
    ]),
    'posthog personal api key',
  ),
  'observability.mixpanel-secret': keyedExamples('mixpanel api secret'),
  'observability.amplitude-secret': keyedExamples('amplitude secret key'),
  'observability.launchdarkly-key': {
    accept: [
      `sdk-${sdkKey}`,
      { text: `LaunchDarkly: invalid SDK key sdk-${sdkKey}`, find: `sdk-${sdkKey}` },
      { text: `launchdarkly said 401 to api-${sdkKey}`, find: `api-${sdkKey}` },
      ...keyedExamples('launchdarkly sdk key').accept,
    ],
    reject: [
      `mob-${sdkKey}`, // made for apps
      `handled by api-${sdkKey}`, // somebody's id
      'sdk-node-2.12.0-beta', // a version
      'sdk-00000000-0000-0000-0000-000000000000', // filled in by hand
      ...keyedExamples('launchdarkly sdk key').reject,
    ],
  },
  'observability.pagerduty-key': withKey(
    tokenExamples('pdus+_', `${randomText('upperAlnum', 7)}_${randomUuid()}`, ['mpdus+_1 + n_pdus+_2']),
    'pagerduty routing key',
  ),
  'observability.opsgenie-key': keyedExamples('opsgenie api key'),
};

describeFamily('observability', observability, examples);
