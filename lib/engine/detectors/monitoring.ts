import type { DetectorFamily } from '../../model.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';

/** Log stores, uptime and incident services beside those in `observability.ts`. */
export const monitoring = [
  {
    id: 'observability.axiom-token',
    title: 'Axiom API, personal or ingest token',
    category: 'secret',
    source: 'https://axiom.co/docs/reference/tokens',
    rules: [
      {
        rule: 'anchor',
        // the dash is left to the pattern: `t-` stands in many words
        literals: ['xaat', 'xapt', 'xait'],
        after: /-(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{8}(?:-[0-9a-f-]{0,26})?$)/y,
        boundary: 'left',
      },
    ],
    check: (match) => !isPlaceholderText(match.slice(5)) && /[1-9a-f]/.test(match.slice(5)),
    keys: ['axiom token', 'axiom api token', 'axiom api key', 'axiom ingest token'],
    keyed: 'opaque',
  },
  {
    id: 'observability.coralogix-key',
    title: 'Coralogix API or Send-Your-Data key',
    category: 'secret',
    source: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
    rules: [
      { rule: 'anchor', literals: ['cxtp_', 'cxup_', 'cxog_'], after: { charset: 'alnum', min: 28 }, boundary: 'left' },
    ],
    check: tokenBody(5),
    keys: ['coralogix private key', 'coralogix api key', 'coralogix send your data key', 'coralogix key', 'cx api key'],
    keyed: 'opaque',
  },
  {
    id: 'observability.sumo-logic-key',
    title: 'Sumo Logic access key or URL of an HTTP source',
    category: 'secret',
    source: 'https://www.sumologic.com/help/docs/send-data/hosted-collectors/http-source',
    rules: [
      {
        rule: 'anchor',
        literals: ['sumologic.com/receiver/v1/http/', 'sumologic.com/receiver/v1/otlp/'],
        keepLiteral: true,
        after: { charset: 'base64', min: 40 },
      },
    ],
    check: looksRandom,
    keys: ['sumo access key', 'sumologic access key', 'sumo logic access key', 'sumologic accesskey'],
    keyed: 'opaque',
  },
  {
    id: 'observability.uptime-key',
    title: 'Token of Better Stack, Cronitor, UptimeRobot, Statuspage and other uptime services, by its name',
    category: 'secret',
    source: 'https://betterstack.com/docs/logs/logging-start/',
    keys: [
      'better stack token',
      'betterstack api token',
      'betterstack source token',
      'logtail source token',
      'logtail token',
      'cronitor api key',
      'uptimerobot api key',
      'statuspage api key',
      'pingdom api token',
      'healthchecks api key',
      'deadmanssnitch api key',
    ],
    keyed: 'opaque',
  },
  {
    id: 'observability.incident-key',
    title: 'API key of incident.io, FireHydrant, Rootly, Splunk On-Call and other incident services, by its name',
    category: 'secret',
    source: 'https://api-docs.incident.io/',
    keys: [
      'incident io api key',
      'incidentio api key',
      'firehydrant api key',
      'firehydrant bot token',
      'rootly api key',
      'rootly api token',
      'victorops api key',
      'squadcast api token',
      'ilert api key',
    ],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
