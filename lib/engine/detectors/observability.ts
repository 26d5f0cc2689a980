import type { DetectorFamily } from '../../model.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';
import { isVaried } from '../checks/varied.js';

/** What a browser or an app has to send openly (PostHog `phc_`, LaunchDarkly `mob-`, a Sentry DSN without a secret, Mixpanel project tokens) stays. */
export const observability = [
  {
    id: 'observability.datadog-api-key',
    title: 'Datadog API key',
    category: 'secret',
    source: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    keys: ['dd api key', 'datadog api key', 'datadog key', 'dd client token'],
    keyed: 'opaque',
  },
  {
    id: 'observability.datadog-app-key',
    title: 'Datadog application key, personal or service access token',
    category: 'secret',
    source: 'https://docs.datadoghq.com/account_management/personal-access-tokens/',
    // older application keys are 40 hexadecimal digits
    rules: [
      {
        rule: 'anchor',
        literals: ['ddapp_', 'ddpat_', 'ddsat_'],
        after: { charset: 'word', min: 24 },
        boundary: 'left',
        cut: 12,
      },
    ],
    check: (match) => looksRandom(match.slice(6)),
    keys: ['dd application key', 'dd app key', 'datadog application key', 'datadog app key'],
    keyed: 'opaque',
  },
  {
    id: 'observability.new-relic-api-key',
    title: 'New Relic user, insert, query, REST or browser key',
    category: 'secret',
    source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    rules: [
      {
        rule: 'anchor',
        literals: ['NRAK-', 'NRII-', 'NRIQ-', 'NRAA-', 'NRRA-', 'NRJS-'],
        after: { charset: 'base64url', min: 19 },
        boundary: 'left',
      },
    ],
    check: (match) => (match.startsWith('NRJS') ? isVaried : looksRandom)(match.slice(5)),
    keys: [
      'new relic api key',
      'newrelic api key',
      'new relic user key',
      'new relic insert key',
      'newrelic insert key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'observability.new-relic-license-key',
    title: 'New Relic license key',
    category: 'secret',
    source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/#license-key',
    rules: [
      // 40 characters, in the EU with a region in front.
      { rule: 'anchor', literals: ['NRAL'], before: { charset: 'alnum', min: 36 }, boundary: 'both' },
    ],
    check: (match) => /^[0-9a-z]{32}(?:[0-9a-z]{4}|FFFF)/.test(match) && isVaried(match.slice(0, -4)),
    keys: ['new relic license key', 'newrelic license key', 'new relic licence key'],
    keyed: 'opaque',
  },
  {
    id: 'observability.dynatrace-token',
    title: 'Dynatrace access, personal or OAuth client token',
    category: 'secret',
    source:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    // prefix.identifier.secret(64): the first two may be shown, the third was perhaps cut. The identifier of an OAuth client has 8 characters, others 24.
    rules: [
      { rule: 'anchor', literals: ['dt0'], after: /[a-z]\d{2}\.[A-Z0-9]{8,24}\.[A-Z0-9]{1,100}/y, boundary: 'left' },
    ],
    keys: ['dynatrace api token', 'dynatrace token', 'dynatrace access token', 'dt api token'],
    keyed: 'opaque',
  },
  {
    id: 'observability.grafana-token',
    title: 'Grafana service account token',
    category: 'secret',
    source: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    rules: [{ rule: 'anchor', literals: ['glsa_'], after: { charset: 'word', min: 32 }, boundary: 'left' }],
    check: (match) => looksRandom(match.slice(5)),
    keys: ['grafana api key', 'grafana token', 'grafana api token', 'grafana service account token'],
    keyed: 'opaque',
  },
  {
    id: 'observability.grafana-cloud-token',
    title: 'Grafana Cloud access policy token or legacy API key',
    category: 'secret',
    source:
      'https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/',
    rules: [
      { rule: 'anchor', literals: ['glc_'], after: { charset: 'base64', min: 32 }, boundary: 'left' },
      // Base64 of `{"k":"`.
      { rule: 'anchor', literals: ['eyJrIjoi'], after: { charset: 'base64', min: 40 }, boundary: 'left' },
    ],
    check: (match) => looksRandom(match.slice(4)),
    keys: ['grafana cloud token', 'grafana cloud api key'],
    keyed: 'opaque',
  },
  {
    id: 'observability.sentry-token',
    title: 'Sentry user, organization or integration token',
    category: 'secret',
    source: 'https://docs.sentry.io/security-legal-pii/security/token-formats/',
    rules: [
      {
        rule: 'anchor',
        literals: ['sntryu_', 'sntrya_', 'sntryi_'],
        after: { charset: 'alnum', min: 40 },
        boundary: 'left',
      },
      // Base64 of a JSON object, `_` and base64 of the secret.
      { rule: 'anchor', literals: ['sntrys_'], after: /[\w+/=-]{20,2000}/y, boundary: 'left' },
    ],
    check: (match) => (match.startsWith('sntrys') ? looksRandom : isVaried)(match.slice(7)),
    keys: ['sentry auth token', 'sentry token', 'sentry api key', 'sentry secret', 'sentry client secret'],
    keyed: 'opaque',
  },
  {
    id: 'observability.honeycomb-key',
    title: 'Honeycomb ingest, configuration or management key',
    category: 'secret',
    source: 'https://docs.honeycomb.io/api/authentication/',
    // A key's id alone (26 characters behind the prefix) is no secret; with the secret behind it, it is.
    rules: [{ rule: 'anchor', literals: ['hc'], after: /[a-z][ilm]k_[0-9a-z]{30,120}/y, boundary: 'left' }],
    check: (match) => looksRandom(match.slice(6)),
    keys: ['honeycomb api key', 'x honeycomb team', 'honeycomb writekey', 'honeycomb write key', 'honeycomb key'],
    keyed: 'opaque',
  },
  {
    id: 'observability.lightstep-token',
    title: 'Lightstep (ServiceNow Cloud Observability) access token',
    category: 'secret',
    source: 'https://docs.lightstep.com/docs/create-and-manage-access-tokens',
    keys: ['lightstep access token', 'lightstep token', 'lightstep api key', 'ls access token'],
    keyed: 'opaque',
  },
  {
    id: 'observability.logzio-token',
    title: 'Logz.io shipping or API token',
    category: 'secret',
    source: 'https://docs.logz.io/docs/user-guide/admin/authentication-tokens/',
    keys: ['logzio token', 'logz io token', 'logzio shipping token', 'logzio api token', 'logzio api key'],
    keyed: 'opaque',
  },
  {
    id: 'observability.elastic-api-key',
    title: 'Elastic API key or APM secret token',
    category: 'secret',
    source: 'https://www.elastic.co/docs/deploy-manage/api-keys',
    // keys of Elastic Cloud; those of a cluster are base64 of an id and a secret
    rules: [{ rule: 'anchor', literals: ['essu_'], after: { charset: 'base64', min: 40 }, boundary: 'left', cut: 16 }],
    check: (match) => looksRandom(match.slice(5)),
    keys: [
      'elastic api key',
      'elasticsearch api key',
      'elastic apm api key',
      'elastic apm secret token',
      'elastic cloud api key',
      'ec api key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'observability.splunk-token',
    title: 'Splunk HTTP Event Collector or access token',
    category: 'secret',
    source: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    keys: [
      'splunk hec token',
      'splunk token',
      'splunk access token',
      'hec token',
      'signalfx access token',
      'x sf token',
    ],
    keyed: 'opaque',
  },
  {
    id: 'observability.rollbar-token',
    title: 'Rollbar access token',
    category: 'secret',
    source: 'https://docs.rollbar.com/docs/access-tokens',
    keys: ['rollbar access token', 'rollbar token', 'rollbar server token', 'x rollbar access token'],
    keyed: 'opaque',
  },
  {
    id: 'observability.bugsnag-key',
    title: 'Bugsnag API key or personal token',
    category: 'secret',
    source: 'https://docs.bugsnag.com/api/',
    keys: ['bugsnag api key', 'bugsnag auth token', 'bugsnag token'],
    keyed: 'opaque',
  },
  {
    id: 'observability.posthog-key',
    title: 'PostHog personal or feature flag key',
    category: 'secret',
    source: 'https://posthog.com/docs/api/personal-api-keys',
    rules: [
      { rule: 'anchor', literals: ['phx_', 'phs_'], after: { charset: 'alnum', min: 32 }, boundary: 'left', cut: 12 },
    ],
    check: (match) => looksRandom(match.slice(4)),
    keys: ['posthog personal api key', 'posthog secret key'],
    keyed: 'opaque',
  },
  {
    id: 'observability.mixpanel-secret',
    title: 'Mixpanel project or service account secret',
    category: 'secret',
    source: 'https://developer.mixpanel.com/reference/authentication',
    keys: ['mixpanel api secret', 'mixpanel secret', 'mixpanel project secret', 'mixpanel service account secret'],
    keyed: 'opaque',
  },
  {
    id: 'observability.amplitude-secret',
    title: 'Amplitude secret key',
    category: 'secret',
    source: 'https://amplitude.com/docs/apis/authentication',
    keys: ['amplitude secret key', 'amplitude secret', 'amplitude api secret'],
    keyed: 'opaque',
  },
  {
    id: 'observability.launchdarkly-key',
    title: 'LaunchDarkly SDK key or API token',
    category: 'secret',
    source: 'https://launchdarkly.com/docs/home/account/environment/keys',
    rules: [
      { rule: 'anchor', literals: ['sdk-'], after: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{4,22}/y, boundary: 'both' },
      // `api-` and a UUID may be anybody's id.
      {
        rule: 'anchor',
        literals: ['api-'],
        after: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{4,22}/y,
        boundary: 'both',
        confidence: 0.3,
      },
    ],
    check: (match) => !isPlaceholderText(match.slice(4)) && /[1-9a-f]/.test(match.slice(4)),
    context: ['launchdarkly', 'launch darkly', 'ld_', 'ldcli', 'authorization'],
    keys: [
      'launchdarkly sdk key',
      'launch darkly sdk key',
      'launchdarkly api key',
      'launchdarkly access token',
      'launchdarkly token',
    ],
    keyed: 'opaque',
  },
  {
    id: 'observability.pagerduty-key',
    title: 'PagerDuty API key or integration key',
    category: 'secret',
    source: 'https://developer.pagerduty.com/docs/authentication',
    // OAuth, by region: an application and a UUID
    rules: [
      {
        rule: 'anchor',
        literals: ['pdus+_', 'pdeu+_'],
        after: /[A-Z\d]{4,16}_[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/y,
        boundary: 'left',
      },
    ],
    keys: [
      'pagerduty api key',
      'pagerduty token',
      'pagerduty api token',
      'pagerduty routing key',
      'pagerduty integration key',
      'pagerduty service key',
      'pagerduty key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'observability.opsgenie-key',
    title: 'Opsgenie API key',
    category: 'secret',
    source: 'https://docs.opsgenie.com/docs/authentication',
    keys: ['opsgenie api key', 'opsgenie key', 'opsgenie api token', 'genie key'],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
