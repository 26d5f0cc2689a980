import { commands } from '../../../lib/engine/detectors/commands.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const password = ['Tr0ub4', 'dour'].join('');

const examples: ExamplesOf<typeof commands> = {
  'credential.command-option': {
    accept: [
      { text: `curl -s -u ann:${password} https://api.example/v1`, find: password },
      { text: `run: /usr/bin/curl --user "ann:${password}" https://api.example`, find: password },
      { text: `mysqldump -u ann -p${password} shop`, find: password },
      { text: `Command failed: mysql -u root -p${password} shop < dump.sql`, find: password },
      { text: `mariadb-dump -p'${password}' shop`, find: password },
      { text: `redis-cli -h cache -a ${password} ping`, find: password },
      { text: `exec failed: sqlcmd -S db -P ${password} -Q x`, find: password },
      { text: `sshpass -p '${password}' ssh host`, find: password },
      { text: `ldapsearch -x -w ${password} -b dc=x`, find: password },
      { text: `+ docker login -u bob -p ${password} registry.example`, find: password },
      { text: `az login -u bob --password ${password}`, find: password },
      { text: `mongodump --username u --password ${password} --out x`, find: password },
      { text: `redis-cli --pass ${password} ping`, find: password },
      { text: `unzip -P ${password} x.zip`, find: password },
      { text: `aws secretsmanager create-secret --name x --secret-string '${password}'`, find: password },
      {
        text: `curl -u ann:${password} https://a.example && curl -u bob:x${password} https://b.example`,
        find: password,
      },
    ],
    reject: [
      'curl -u ann https://api.example', // asks for it
      'curl -sS https://api.example/a:b', // no option
      'curl -u ann:$PASSWORD https://api.example', // a variable
      'mysqldump -u ann -p shop', // asks for it
      'mysqldump -P 3306 shop', // a port
      'mysql -u root -p', // asks for it
      'the mysql server has gone away', // prose
      'redis-cli -h cache -p 6379 ping', // a port
      'docker run -p 80:80 shop', // a port
      'docker login -u bob --password-stdin', // asks for it
      'mongosh --port 27017 -p', // asks for it
      'gzip -P x', // another command
      'using curl to fetch', // prose
      'libcurl -u a:b', // another word
    ],
  },
};

describeFamily('commands', commands, examples);
