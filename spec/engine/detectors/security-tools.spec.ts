import { securityTools } from '../../../lib/engine/detectors/security-tools.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, tokenExamples, withKey } from '../../support/secret-examples.js';

const stytch = `${randomText('base64url', 35)}=`;
const maxmind = `${randomText('alnum', 6)}_${randomText('alnum', 29)}_mmk`;

const examples: ExamplesOf<typeof securityTools> = {
  'security.stytch-secret': withKey(
    {
      accept: [
        `secret-live-${stytch}`,
        { text: `{"secret":"secret-test-${stytch}"}`, find: `secret-test-${stytch}` },
        { text: `login with secret-live-${stytch} failed`, find: `secret-live-${stytch}` },
      ],
      reject: [
        `project-live-${randomText('hex', 36)}`, // the project's id
        'secret-live-rotation-of-the-production-cluster', // a slug
        `secret-test-${'x'.repeat(36)}`,
        `the id secret-live-${stytch.slice(0, 9)} is too short`,
      ],
    },
    'stytch secret',
  ),
  'security.netbird-token': withKey(
    tokenExamples('nbp_', randomText('alnum', 36), [
      `anbp_${randomText('alnum', 36)}`, // another word's end
      'nbp_peers of the network',
    ]),
    'netbird token',
  ),
  'security.maxmind-license-key': withKey(
    {
      accept: [
        maxmind,
        { text: `LicenseKey ${maxmind}\nEditionIDs GeoLite2-City`, find: maxmind },
        { text: `https://geoip.example/app/geoip_download?license_key=${maxmind}&suffix=tar.gz`, find: maxmind },
      ],
      reject: [
        'license_keys_of_the_customer_end_in_a_suffix_mmk', // words
        `${randomText('alnum', 20)}_mmk`, // too short
        `${'x'.repeat(36)}_mmk`, // filled in
        `${maxmind}2 is no key`, // goes on
      ],
    },
    'maxmind license key',
  ),
  'security.secret-store-token': keyedExamples('infisical token'),
  'security.sign-in-secret': keyedExamples('clerk secret key'),
  'security.captcha-secret': keyedExamples('recaptcha secret'),
  'security.scanner-token': keyedExamples('semgrep app token'),
  'security.threat-intelligence-key': keyedExamples('shodan api key'),
};

describeFamily('security-tools', securityTools, examples);
