import { saas } from '../../../lib/engine/detectors/saas.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, randomUuid, tokenExamples, withKey } from '../../support/secret-examples.js';

const uuid = randomUuid(3);
const okta = randomText('base64url', 40, 2);
const organisation = `00D${randomText('alnum', 12, 4)}`;
const salesforce = `${organisation}!AR8A${randomText('alnum', 40, 4)}.${randomText('alnum', 30, 5)}`;
const mapbox = `${randomText('alnum', 60, 6)}.${randomText('base64url', 22, 6)}`;
const circle = `${randomText('base58', 22, 7)}_${randomText('hex', 40, 7)}`;
const ory = randomText('base64url', 43, 8);

const examples: ExamplesOf<typeof saas> = {
  'saas.algolia-api-key': keyedExamples('x algolia api key'),
  'saas.contentful-token': withKey(
    tokenExamples('CFPAT-', randomText('base64url', 43), ['CFPAT-tokens-belong-to-one-user-of-the-whole-organisation']),
    'contentful management token',
  ),
  'saas.hubspot-token': withKey(
    {
      accept: [
        ...tokenExamples('pat-na1-', uuid).accept,
        { text: `Bearer pat-eu1-${randomUuid(4)}`, find: `pat-eu1-${randomUuid(4)}` },
      ],
      reject: [...tokenExamples('pat-na1-', uuid).reject, `spat-na1-${uuid}`, 'pat-name-of-the-pattern'],
    },
    'hubspot access token',
  ),
  'saas.intercom-token': keyedExamples('intercom access token'),
  'saas.zendesk-token': keyedExamples('zendesk api token'),
  'saas.okta-api-token': withKey(
    {
      accept: [
        { text: `Authorization: SSWS 00${okta}`, find: `SSWS 00${okta}` },
        {
          text: `curl -H 'Authorization: SSWS 00${okta}' https://shop.okta.example/api/v1/users`,
          find: `SSWS 00${okta}`,
        },
      ],
      reject: [
        'Authorization: SSWS 00', // no token
        `order 00${okta}`, // nothing says what it is
        'SSWS 00000000000000000000000000', // filled in by hand
      ],
    },
    'okta api token',
  ),
  'saas.auth0-secret': keyedExamples('auth0 client secret'),
  'saas.salesforce-access-token': {
    accept: [
      salesforce,
      { text: `INVALID_SESSION_ID: ${salesforce}. Log in again`, find: salesforce },
      {
        text: `https://shop.my.example/?sid=${salesforce.replace('!', '%21')}&x=1`,
        find: salesforce.replace('!', '%21'),
      },
      ...keyedExamples('salesforce access token').accept,
    ],
    reject: [
      organisation, // an organisation's id
      `${organisation}! is the organisation`, // no secret
      `A${salesforce}`, // in the middle of a word
      ...keyedExamples('salesforce access token').reject,
    ],
  },
  'saas.asana-token': {
    accept: [
      ...keyedExamples('asana access token').accept,
      `2/${randomText('digit', 16)}/${randomText('digit', 16, 2)}:${randomText('hex', 32)}`,
      {
        text: `pat 1/${randomText('digit', 16)}:${randomText('hex', 32)}, ok`,
        find: `1/${randomText('digit', 16)}:${randomText('hex', 32)}`,
      },
    ],
    reject: [
      ...keyedExamples('asana access token').reject,
      `3/${randomText('digit', 16)}:${randomText('hex', 32)}`, // no such version
      `2/${randomText('digit', 16)}:${randomText('hex', 32)}`, // a number is missing
      `1/${randomText('digit', 16)}:${randomText('hex', 40)}`, // too long
      `1/${randomText('digit', 16)}:${'0'.repeat(32)}`, // filled in by hand
    ],
  },
  'saas.trello-token': withKey(
    tokenExamples('ATTA', randomText('hex', 72), [
      `WATTA${randomText('hex', 72)}`, // another word's end
      `ATTA${randomText('hex', 40)} is too short`,
    ]),
    'trello token',
  ),
  'saas.dropbox-token': withKey(
    tokenExamples('sl.', randomText('base64url', 138), [
      'sl.wikipedia.org', // a host
      `xsl.${randomText('base64url', 138)}`, // another word's end
      `sl.${'order-item-'.repeat(12)}`, // words
    ]),
    'dropbox access token',
  ),
  'saas.box-token': keyedExamples('box client secret'),
  'saas.typeform-token': withKey(
    tokenExamples('tfp_', `${randomText('base64url', 44)}_${randomText('alnum', 14)}`, [
      'tfp_response_of_the_customer_satisfaction_form',
    ]),
    'typeform access token',
  ),
  'saas.readme-api-key': withKey(tokenExamples('rdme_', `xn8s9h${randomText('hex', 64)}`), 'readme api key'),
  'saas.prefect-api-key': withKey(
    tokenExamples('pnu_', randomText('alnum', 36), [`upnu_${randomText('hex', 12)} is another`]),
    'prefect api key',
  ),
  'saas.buildkite-token': withKey(
    tokenExamples('bkua_', randomText('hex', 40), ['bkua_tokens_of_the_pipelines_in_the_organisation']),
    'buildkite agent token',
  ),
  'saas.circleci-token': withKey(
    tokenExamples('CCIPAT_', circle, ['CCIPAT_TOKEN_OF_THE_RELEASE_PIPELINE']), // a variable's name
    'circleci token',
  ),
  'saas.snyk-token': withKey(
    tokenExamples(
      `snyk_uat.${randomText('lowerAlnum', 8)}.`,
      `${randomText('base64url', 40)}.${randomText('base64url', 22)}`,
    ),
    'snyk oauth token',
  ),
  'saas.sonarqube-token': withKey(
    tokenExamples('sqp_', randomText('hex', 40), [
      `sqp_${randomText('hex', 32)} is too short`,
      `rsqp_${randomText('hex', 40)}`, // another word's end
    ]),
    'sonar token',
  ),
  'saas.frameio-token': withKey(tokenExamples('fio-u-', randomText('base64url', 64)), 'frameio token'),
  'saas.duffel-token': withKey(
    tokenExamples('duffel_test_', randomText('base64url', 43), ['duffel_test_bookings_of_the_travel_department']),
    'duffel access token',
  ),
  'saas.easypost-api-key': withKey(
    tokenExamples('EZAK', randomText('alnum', 54), [`EZAK${'EasyPostCarrierAccount'.repeat(3)}`]), // a class name
    'easypost api key',
  ),
  'saas.shippo-token': withKey(
    tokenExamples('shippo_live_', randomText('hex', 40), ['shippo_test_labels_were_bought']),
    'shippo api token',
  ),
  'saas.adobe-client-secret': withKey(
    tokenExamples('p8e-', randomText('base64url', 32), ['p8e-creative-cloud-client-of-the-shop-team']),
    'adobe client secret',
  ),
  'saas.sendbird-token': keyedExamples('sendbird api token'),
  'saas.infracost-api-key': withKey(
    tokenExamples('ico-', randomText('alnum', 32), [`mexico-${randomText('alnum', 32)}`]), // another word's end
    'infracost api key',
  ),
  'saas.octopus-api-key': withKey(
    tokenExamples('API-', randomText('upperAlnum', 28), [
      'API-REFERENCEDOCUMENTATIONPAGES', // words
      `SHOPAPI-${randomText('upperAlnum', 28)}`, // another word's end
    ]),
    'octopus api key',
  ),
  'saas.rapidapi-key': keyedExamples('x rapidapi key'),
  'saas.mapbox-secret-token': withKey(
    tokenExamples('sk.eyJ', mapbox, [
      `pk.eyJ${mapbox}`, // made for browsers
      `task.eyJ${mapbox}`, // another word's end
    ]),
    'mapbox secret token',
  ),
  'saas.sourcegraph-token': withKey(
    tokenExamples('sgp_', `${randomText('hex', 16)}_${randomText('hex', 40)}`, [
      'sgp_instances_of_the_company_and_of_all_its_partners',
    ]),
    'sourcegraph access token',
  ),
  'saas.scalingo-token': withKey(tokenExamples('tk-us-', randomText('base64url', 48)), 'scalingo api token'),
  'saas.ory-token': withKey(
    {
      accept: [
        ...tokenExamples('ory_pat_', randomText('alnum', 32)).accept,
        `ory_at_${ory}.${randomText('base64url', 43, 9)}`,
        {
          text: `refreshed with ory_rt_${ory}.${randomText('base64url', 43, 9)}`,
          find: `ory_rt_${ory}.${randomText('base64url', 43, 9)}`,
        },
      ],
      reject: [
        ...tokenExamples('ory_pat_', randomText('alnum', 32)).reject,
        'ory_pat_tokens_of_the_workspace', // words
        `category_at_${ory}`, // another word's end
        'memory_at_start_of_garbage_collection_run',
      ],
    },
    'ory api key',
  ),
  'saas.wakatime-api-key': withKey(tokenExamples('waka_', uuid, [`swaka_${uuid}`]), 'wakatime api key'),
  'saas.airbyte-secret': keyedExamples('airbyte client secret'),
};

describeFamily('saas', saas, examples);
