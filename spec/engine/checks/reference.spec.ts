import { expect } from 'chai';
import { endOfReference, isNameList, isReference } from '../../../lib/engine/checks/reference.js';
import { randomText } from '../../support/random.js';

describe('checks/reference', () => {
  const references: readonly string[] = [
    '$(cat /run/secrets/key)', '$(vault read -field=kyc secret/pg(x))', `\${SMTP_82_TOKEN}`, `\${KYC_EU_TOKEN}`, `\${{ secrets.GITHUB_TOKEN }}`, `\${env:KYC_PWD}`, `\${vault:kyc/pg#pwd}`,
    `\${TOKEN:?is not set}`, `\${TOKEN:-}`, '{{ vault.smtp }}', "{{ lookup('env', 'PG_PWD') }}", '%{token}', '%(token)s', '#{ENV["X"]}', '{token}', '<kyc_eu-api-key>', '<%= ENV["KYC"] %>', '__DB_PWD__', '%KYC_PWD%',
    '$KYC_EU_PASSWORD', '$RAZORPAY_KEY', '$1', 'os.environ["TOKEN"]', 'os.environ[\\"TOKEN\\"]', "os.environ['PG_KYC']", 'os.environ.get("TOKEN")', 'os.getenv("KYC_PWD")', 'process.env.PG_KYC_KEY', 'process.env["X"]',
    'import.meta.env.VITE_KYC', 'ENV["X"]', 'ENV.fetch("X")', 'System.getenv("X")', 'Environment.GetEnvironmentVariable("X")', 'env::var("X")', '$env:KYC_PWD', '$_ENV["X"]',
  ]; // biome-ignore format: a list
  for (const text of references) {
    it(`takes ${text}`, () => {
      expect(isReference(text)).to.equal(true);
      expect(endOfReference(`=${text} x`, 1)).to.equal(text.length + 1);
    });
  }

  const secret = randomText('alnum', 24);
  const values: readonly (readonly [string, string])[] = [
    ['pa$$word', 'a sign inside'],
    ['$ecret9x!', 'a sign before'],
    ['$ecret', 'small letters behind the sign'],
    [`\${`, 'no end'],
    [`\${DB_PASSWORD`, 'no end'],
    [`\${A}hunter22`, 'something behind it'],
    [`\${DB_PASSWORD:-hunter22}`, 'a default that is the secret'],
    [`\${db.password:hunter22}`, 'a default that is the secret'],
    ['<P4ss!w0rd>', 'signs that no name has'],
    ['os.getenv("X", "hunter22")', 'a default that is the secret'],
    ['$2b$10$abc', 'a hash'],
    ['()', 'nothing inside'],
    [`\${${secret}}`, 'a secret inside'],
    [`$(${secret})`, 'a secret inside'],
    [`{{ ${secret} }}`, 'a secret inside'],
    [`$(login -t ${randomText('hex', 32)})`, 'a secret inside'],
    [`$${randomText('base32', 20)}`, 'a secret behind the sign'],
    [`<${randomText('hex', 32)}>`, 'a secret inside'],
    [`process.env.${secret}`, 'a secret behind it'],
    [`\${${'A'.repeat(200)}}`, 'longer than any'],
    [`\${A\nB}`, 'two lines'],
  ];
  for (const [text, why] of values) {
    it(`leaves ${JSON.stringify(text)}: ${why}`, () => expect(isReference(text)).to.equal(false));
  }

  it('knows names from keys', () => {
    for (const text of ['k8s', 'v1beta1', 'SMTP_82_TOKEN', 'cat /run/secrets/kyc-eu', 'oauth2', 'x', '', 'backend2024'])
      expect(isNameList(text), text).to.equal(true);
    for (const alphabet of ['hex', 'alnum', 'base32', 'base64url'] as const)
      for (let seed = 0; seed < 200; seed++)
        expect(isNameList(randomText(alphabet, 40, seed)), `${alphabet} ${seed}`).to.equal(false);
  });
});
