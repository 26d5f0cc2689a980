import { directory } from '../../../lib/engine/detectors/directory.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const examples: ExamplesOf<typeof directory> = {
  'identity.directory-name': {
    accept: [
      { text: 'CN=Ann Berg,OU=Sales,DC=corp,DC=example', find: 'Ann Berg' },
      { text: 'bind failed for cn=Ann Berg, ou=people, o=corp: 49', find: 'Ann Berg' },
      { text: 'CN=Berg\\, Ann,CN=Users,DC=corp,DC=example', find: 'Berg\\, Ann' },
      { text: 'uid=annb,ou=Sales,o=corp', find: 'annb' },
      { text: 'uid=annb+cn=Ann Berg,dc=example', find: 'Ann Berg' },
      { text: '(&(objectClass=user)(sAMAccountName=annb))', find: 'annb' },
      { text: '(|(uid=annb)(cn=Ann Berg*))', find: 'Ann Berg' },
      { text: '(cn=Ann \\28Sales\\29)', find: 'Ann \\28Sales\\29' },
      { text: 'filter (uid=annb', find: 'annb' }, // cut
    ],
    reject: [
      `cn=${String.raw`\aB3x`.repeat(300)}`, // escapes that could be read in two ways would take for ever
      'CN=DigiCert Global Root G2,OU=www.digicert.com,O=DigiCert Inc,C=US', // a certificate
      'CN=api.shop.example,O=Shop,C=DE', // a host
      'CN=Domain Admins,CN=Users,DC=corp,DC=example', // a group
      'CN=Users,DC=corp,DC=example', // a container
      'CN=deployers,OU=Groups,DC=corp,DC=example', // what groups stand in
      'CN=WEB01,OU=Servers,DC=corp,DC=example', // a machine
      'ou=people,dc=corp,dc=example', // nobody
      'cn=admin,dc=corp,dc=example', // an account that every directory has
      'uid=1000(app) gid=1000', // a user of the system
      '(uid=0)', // the same
      '(&(objectClass=user)(uid=*))', // anybody
      '(uid={0})', // a template
      '(cn=%s)', // a template
      'sn=4711', // a serial number
    ],
  },
};

describeFamily('directory', directory, examples);
