import type { DetectorFamily } from '../../model.js';
import { LINK_LITERALS, linkTokens } from '../checks/link-tokens.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';
import { GRANT_LITERALS, urlGrants } from '../checks/url-grants.js';

/** What a request for a token hands over, in a form or an object that is printed. */
const HANDED_OVER = /(?<![\w-])(?:code|assertion|code_verifier)["']?[ ]{0,2}[=:][ ]{0,2}["']?([\w.~%+/=-]{8,8192})/dg;
const ASKS_FOR_TOKEN = /grant_type["']?[ ]{0,2}[=:][ ]{0,2}["']?(?:authorization_code|urn[:%])/;

function* findGrants(text: string): Generator<readonly [number, number]> {
  if (!ASKS_FOR_TOKEN.test(text)) return;
  for (const { indices } of text.matchAll(HANDED_OVER)) if (indices?.[1] !== undefined) yield indices[1];
}

/** With the first digit of the number behind it: without, ends of words would be compared with them. */
const TICKETS = ['ST-', 'PT-', 'TGT-', 'PGT-', 'PGTIOU-'].flatMap((prefix) =>
  [...'123456789'].map((digit) => prefix + digit),
);

/** What signing on at one place and being let in at another passes between them. */
export const singleSignOn = [
  {
    id: 'credential.oauth-grant',
    title: 'Authorization code or assertion in the request for a token',
    category: 'credential',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3; RFC 7521, section 4.1; RFC 7636, section 4.5',
    rules: [{ rule: 'function', literals: ['authorization_code', 'grant-type'], find: findGrants }],
    check: (text) => looksRandom(text.slice(0, 256)) && !isPlaceholderText(text),
  },
  {
    id: 'credential.cas-ticket',
    title: 'Ticket of the Central Authentication Service',
    category: 'credential',
    source: 'https://apereo.github.io/cas/7.0.x/protocol/CAS-Protocol-Specification.html#3-cas-entities',
    rules: [
      {
        rule: 'anchor',
        literals: TICKETS,
        boundary: 'left',
        after: /\d{0,11}-[A-Za-z0-9_]{16,256}(?:-[A-Za-z0-9.-]{0,128}[A-Za-z0-9])?/y,
      },
    ],
    check: (text) => looksRandom(text.split('-')[2] ?? ''),
  },
  {
    id: 'credential.url-grant',
    title: 'Authorization code, ticket, assertion or signature in the query of a URL: `?code=...`',
    category: 'credential',
    source:
      'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2; https://opentelemetry.io/docs/specs/semconv/registry/attributes/url/',
    rules: [{ rule: 'function', literals: GRANT_LITERALS, find: urlGrants }],
    check: (text) => !isPlaceholderText(text),
    substitute: () => 'REDACTED',
  },
  {
    id: 'credential.link-token',
    title: 'Token of a link that is sent to somebody: `/password/reset/...`',
    category: 'credential',
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Forgot_Password_Cheat_Sheet.html#url-tokens',
    rules: [{ rule: 'function', literals: LINK_LITERALS, find: linkTokens }],
    substitute: () => 'REDACTED',
  },
] as const satisfies DetectorFamily;
