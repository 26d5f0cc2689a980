import type { DetectorFamily } from '../../model.js';
import { isSystemUser } from '../checks/system-users.js';

/**
 * A value of a distinguished name, with its escapes, that other parts of one follow: RFC 4514, section 3. Each escape is read in one way only: one that could be
 * read in two would double the time for every other.
 */
const value = String.raw`(?:\\(?:[\da-f]{2}|(?![\da-f]{2}).)|[^,+="<>;\\\n]){1,128}`;
const parts = String.raw`(?:[,+] {0,2}[a-z][a-z\d.-]{0,30}=(?:\\.|[^,+\\\n]){0,64}){0,8}`;
const PEOPLE = 'people|users?|staff|employees|persons?|accounts|members|customers|personal|mitarbeiter';
/** Certificates have common names too: only a directory has domain components, or a unit of people. */
const IN_DIRECTORY = new RegExp(`${value}(?=${parts}[,+] {0,2}(?:dc=|ou=(?:${PEOPLE})(?:[,+]|$)))`, 'iy');
const OF_PERSON = new RegExp(`${value}(?=${parts}[,+] {0,2}(?:dc|ou|o)=)`, 'iy');
/** In a certificate, what is written as the names of people are. */
const FULL_NAME = /\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){1,3}(?= {0,2}(?:[,+]|$))/uy;
const OF_ORGANISATION =
  /\b(?:CA|Root|Authority|Intermediate|Issuing|Signing|Certificate|Certification|Trust|SSL|TLS|Global|Server|Client|Service|Services|Gateway|Proxy|Node|Cluster|Team|Inc|Ltd|LLC|GmbH|AG|Corp|Company|Bank|Example|Test|Public|Primary|Class|Validation|Encrypt|Device|Agent|Operator|Admin|[A-Z]{2,})\b/;

/** A value of a search filter: RFC 4515, section 3. */
const IN_FILTER = /(?:\\[\da-f]{2}|[^()*\\\n]){1,128}(?=[)*]|$)/iy;

/** Containers, groups and accounts that every directory has. */
const WELL_KNOWN =
  /^(?:users|builtin|computers|configuration|schema|sites|services|partitions|system|program data|managed service accounts|foreignsecurityprincipals|administrators?|admins?|guests?|krbtgt|manager|directory manager|root|replicat(?:or|ion)|everyone|(?:domain|enterprise|schema|dns) ?(?:admins|users|computers|controllers|guests)?|.{0,40}\b(?:group|groups|role|roles|team|service|server|policy))$/i;
const OF_OTHERS =
  /^[,+] {0,2}ou=(?:groups?|roles?|teams?|computers|servers|hosts|machines|devices|services?|service accounts|applications|apps|policies|sudoers|printers)(?:[,+]|$)/i;
const TEMPLATE = /^[%$:#]|[{}]/;

/** Names of people in directories. */
export const directory = [
  {
    id: 'identity.directory-name',
    title: 'Name of a person in a directory: in a distinguished name or a search filter of LDAP',
    category: 'identity',
    source: 'RFC 4514; RFC 4515; RFC 4519',
    rules: [
      { rule: 'anchor', literals: ['cn='], ignoreCase: true, boundary: 'left', keepLiteral: true, after: IN_DIRECTORY },
      { rule: 'anchor', literals: ['CN='], boundary: 'left', keepLiteral: true, after: FULL_NAME, confidence: 1 },
      {
        rule: 'anchor',
        literals: ['uid=', 'samaccountname='],
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: OF_PERSON,
      },
      {
        rule: 'anchor',
        literals: ['(cn=', '(uid=', '(samaccountname=', '(userprincipalname=', '(sn=', '(givenname=', '(displayname='],
        ignoreCase: true,
        boundary: 'none',
        keepLiteral: true,
        after: IN_FILTER,
      },
    ],
    // names of servers and of authorities stand in the same form
    unless: ['tls', 'certificate', 'issuer'],
    check: (text) =>
      !OF_ORGANISATION.test(text) &&
      !/^\d{1,9}$/.test(text) &&
      !TEMPLATE.test(text) &&
      !isSystemUser(text.toLowerCase()) &&
      !WELL_KNOWN.test(text),
    // the containers that a name stands in, and what stands in those of groups and machines
    notAmid: (before, _match, behind) => /, {0,2}cn=$/i.test(before) || OF_OTHERS.test(behind),
  },
] as const satisfies DetectorFamily;
