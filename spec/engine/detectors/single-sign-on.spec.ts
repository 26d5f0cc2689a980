import { singleSignOn } from '../../../lib/engine/detectors/single-sign-on.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const code = randomText('alnum', 32);
const assertion = randomText('base64', 200);
const hash = randomText('hex', 40);
const uuid = '550e8400-e29b-41d4-a716-446655440000';
const ticket = `ST-1856339-${randomText('alnum', 22)}-cas.corp.example`;

const examples: ExamplesOf<typeof singleSignOn> = {
  'credential.oauth-grant': {
    accept: [
      { text: `grant_type=authorization_code&code=${code}&client_id=shop`, find: code },
      { text: `code=${code}&redirect_uri=x&grant_type=authorization_code`, find: code },
      { text: `token request { grant_type: 'authorization_code', code: '${code}' } failed`, find: code },
      {
        text: `grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Asaml2-bearer&assertion=${assertion}`,
        find: assertion,
      },
    ],
    reject: [
      `code=${code}`, // a code of anything
      'grant_type=client_credentials&scope=orders', // nothing is handed over
      'grant_type=authorization_code&code=invalid_request', // an error
      'grant_type=authorization_code is not allowed, code: unauthorized_client',
    ],
  },
  'credential.cas-ticket': {
    accept: [
      { text: `ticket ${ticket} not recognized`, find: ticket },
      `TGT-12-${randomText('alnum', 40)}`,
      `PGTIOU-3-${randomText('alnum', 30)}-cas`,
    ],
    reject: [
      'ST-1024-a', // too short
      'REQUEST-12-abcdefghijklmnopqrst', // the end of another word
      `ST-${randomText('alnum', 32)}`, // no number
      'ST-12-release_of_november_and_december', // words
    ],
  },
  'credential.url-grant': {
    accept: [
      { text: `redirected to https://shop.example/oauth/callback?code=${code}`, find: code },
      { text: `"GET /cb?state=xyz&code=${code} HTTP/1.1" 302 0`, find: code },
      { text: `Location: http://localhost:3000/cb#code=${code}.`, find: code }, // the end of the sentence is none of it
      { text: `link https://shop.example/__/auth/action?mode=resetPassword&oobCode=${code} sent`, find: code },
      { text: `GET /login?login_challenge=${hash} 200`, find: hash },
      { text: `GET /unsubscribe?user=5&signature=${hash} 200`, find: hash },
    ],
    reject: [
      'GET /orders?state=completed&code=NOT_FOUND 200', // words
      'GET /orders?ticket=SHOP-12345678 200', // a number
      `GET /app.js?hash=${hash} 200`, // of a file
      `GET /events?invite=${uuid} 200`, // the id of a record
      'GET /callback?code=REDACTED&state={state} 302', // none any more
      `error code=${code}`, // no parameter
    ],
  },
  'credential.link-token': {
    accept: [
      { text: `Sent mail: https://shop.example/password/reset/${hash} to continue`, find: hash },
      { text: `"GET /accounts/reset/MQ/c5q2p1-${hash}/ HTTP/1.1" 200`, find: `c5q2p1-${hash}` },
      { text: `path=/email/verify/12/${hash} status=200`, find: hash },
      { text: `Started GET "/password_resets/${hash}/edit" for`, find: hash },
      { text: `GET /password/reset/${uuid} 200`, find: uuid }, // acts for somebody who cannot sign in
    ],
    reject: [
      `GET /invites/${uuid} 200`, // the id of a record
      'GET /invitations/507f1f77bcf86cd799439011 200', // the same of MongoDB
      'GET /static/reset/normalize-v8.0.1.min.css 200', // a file
      'at /srv/app/confirm/ConfirmOrderController2024Test.java:12', // the same
      'GET /confirm/order/2024-summer-campaign-b 200', // words
      `GET /verify/sha256:${randomText('hex', 64)} 200`, // of an image
      'GET /password/reset/REDACTED 200', // none any more
    ],
  },
};

describeFamily('single-sign-on', singleSignOn, examples);
