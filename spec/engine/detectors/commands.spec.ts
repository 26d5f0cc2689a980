import { commands } from '../../../lib/engine/detectors/commands.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const password = ['Tr0ub4', 'dour'].join('');
const word = ['kimu', 'rah'].join('');
const token = randomText('alnum', 28);

const examples: ExamplesOf<typeof commands> = {
  'credential.command-option': {
    accept: [
      { text: `curl -s -u ann:${password} https://api.example/v1`, find: password },
      { text: `run: /usr/bin/curl --user "ann:${password}" https://api.example`, find: password },
      { text: `curl -uann:${password} -T x https://art.example`, find: password },
      { text: `sshpass -p${password} ssh -p2222 host`, find: password },
      { text: `bcp t out f -U sa -P${password}`, find: password },
      { text: `psexec \\\\srv -u adm -p ${password} cmd`, find: password },
      { text: `schtasks /create /ru bob /rp ${password}`, find: password },
      { text: `crane auth login reg.example -u ci -p ${password}`, find: password },
      { text: `beeline -u jdbc:hive2://h -n ann -p ${password}`, find: password },
      { text: `ssh-keygen -t rsa -N "${password}" -f id`, find: password },
      { text: `etcdctl --user root:${password} get x`, find: password },
      { text: `java -jar jenkins-cli.jar -auth bob:${password} build x`, find: password },
      { text: `mysqldump -u ann -p${password} shop`, find: password },
      { text: `mysqldump -u ann -p'$${password}' shop`, find: `$${password}` },
      { text: `curl -u 'ann:$${password}!' https://api.example/v1`, find: `$${password}!` },
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
      { text: `7z x -p${password} a.7z`, find: password },
      { text: `rar a -hp'${password}' a.rar x`, find: password },
      { text: `keytool -list -keystore a.jks -storepass ${password}`, find: password },
      { text: `openssl enc -aes-256-cbc -k ${password} -in a`, find: password },
      { text: `snmpwalk -v3 -u bob -A ${password} h`, find: password },
      { text: `ldapwhoami -w ${password}`, find: password },
      { text: `ipmitool -H h -P ${password} power on`, find: password },
      { text: `sudo usermod -p '${password}' bob`, find: password },
      { text: `aws secretsmanager create-secret --name x --secret-string '${password}'`, find: password },
      {
        text: `curl -u ann:${password} https://a.example && curl -u bob:x${password} https://b.example`,
        find: password,
      },
    ],
    reject: [
      'mysqldump -u ann -p"$db_pass" shop', // a variable
      'mysqldump -u ann -p$DB_PASS shop',
      'curl -u ann https://api.example', // asks for it
      'curl -sS https://api.example/a:b', // no option
      'curl -unix-socket /run/a.sock http://h:80/', // another one
      'sshpass -e ssh -p2222 host', // a port
      'ssh-keygen -t rsa -N "" -f id', // none
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
      '7z x -p a.7z', // asks for it
      'keytool -list -storepass:env STOREPASS', // a variable
      'openssl enc -aes-256-cbc -pass stdin', // asks for it
      'using curl to fetch', // prose
      'libcurl -u a:b', // another word
    ],
  },
  'credential.command-argument': {
    accept: [
      { text: `vault login ${token}`, find: token },
      { text: `sh -c "vault login -no-print ${token}"`, find: token },
      { text: `vault operator unseal ${token}`, find: token },
      { text: `vault kv put secret/x ttl=5m value=${word}`, find: word },
      { text: `kubectl create secret generic s --from-literal=key1=${word}`, find: word },
      { text: `kubectl create secret generic s --from-literal a=b --from-literal='key1=${word}'`, find: word },
      { text: `aws ssm put-parameter --name /db --value ${word} --type SecureString`, find: word },
      { text: `aws ssm put-parameter --type SecureString --name /db --value '${word}'`, find: word },
      { text: `smbclient //server/share -U bob%${word}`, find: word },
      { text: `net user bob ${word} /add`, find: word },
      { text: `net use Z: \\\\server\\share ${word} /user:bob`, find: word },
      { text: `echo '${word}' | sudo -S apt update`, find: word },
      { text: `echo ${word} | sudo -k -S ls`, find: word },
      { text: `C:\\> net user bob ${token}`, find: token },
      { text: `powershell -Command "ConvertTo-SecureString '${word}' -AsPlainText -Force"`, find: word },
      { text: `ConvertTo-SecureString -AsPlainText -Force -String "${word}"`, find: word },
      { text: `rabbitmqctl change_password bob ${word}`, find: word },
      { text: `rabbitmqctl -n rabbit@a add_user bob '${word}'`, find: word },
      { text: `echo "bob:${word}" | chpasswd`, find: word },
      { text: `htpasswd -b /etc/users bob ${word}`, find: word },
      { text: `htpasswd -nb bob ${word}`, find: word },
      { text: `htpasswd -c -bB users bob ${word}`, find: word },
      { text: `curl -s -E client.pem:${word} https://a.example`, find: word },
      { text: `xfreerdp /u:bob /p:${word} /v:h`, find: word },
      { text: `mc alias set m http://h:9000 AKEXAMPLE ${word}`, find: word },
      { text: `cargo login ${token}`, find: token },
      { text: `echo ${token} | gh auth login --with-token`, find: token },
      { text: `echo '${word}' | docker login -u bob --password-stdin registry.example`, find: word },
      { text: `pulumi config set --secret name ${word}`, find: word },
    ],
    reject: [
      'vault login succeeded', // prose
      'the vault login took 5 s',
      'vault login -method=oidc role=dev', // asks for it
      'vault login $VAULT_TOKEN', // a variable
      'vault operator unseal', // asks for it
      'vault operator unseal progress 2 of 3',
      'vault kv get secret/x', // asks for one
      'vault kv put secret/x @data.json', // a file
      'kubectl create secret generic s --from-file=key.pem', // a file
      'kubectl create secret tls s --cert=a.pem --key=b.pem',
      'kubectl create configmap a --from-literal=mode=fast', // no secret
      'aws ssm put-parameter --name /mode --value fast --type String', // no secret
      'smbclient //server/share -U bob', // asks for it
      'net user bob /add', // no password
      'net user bob * /add', // asks for it
      'internet user bob connected /home', // prose
      'net user count 12',
      'ConvertTo-SecureString $plain -AsPlainText -Force', // a variable
      'ConvertTo-SecureString -AsPlainText -Force', // from a pipe
      'rabbitmqctl add_user bob', // asks for it
      'rabbitmqctl list_users --quiet',
      'cat users.txt | chpasswd', // a file
      'htpasswd -c users bob', // asks for it
      'curl -E client.pem https://a.example:8443/x', // no password
      'curl -E C:\\\\client.pem https://a.example',
      'xfreerdp /u:bob /v:h',
      'mc alias set m http://h', // asks for them
      'cargo login failed', // prose
      'cargo login --registry corp',
      'echo $TOKEN | docker login -u bob --password-stdin', // a variable
      'cat token.txt | gh auth login --with-token', // a file
      'pulumi config set name value', // no secret
    ],
  },
};

describeFamily('commands', commands, examples);
