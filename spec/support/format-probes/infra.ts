import { ANYWHERE, probes } from './probe.js';

const APPLIED =
  '{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"shop","annotations":{}},"spec":{"template":{"spec":{"containers":[{"name":"app","image":"shop@sha256:abc","env":[{"name":"DB_PASSWORD","value":"Tr0ub4dour"},{"name":"PAGE","value":"7"}],"args":["--password","Tr0ub5dour"]}]}}}}';

/** Connection strings, command lines, file paths, cloud ids, Kubernetes, LDAP. */
export const infraProbes = [
  // connection strings
  ...probes('db.connection_string', 'postgresql://anna:Tr0ub4dour@db1:5432,db2:5433/shop?sslmode=require&password=Tr0ub5dour', 'Tr0ub4dour|Tr0ub5dour', 'db1:5432,db2:5433/shop?sslmode=require'),
  ...probes(['db.connection_string', ...ANYWHERE], 'Server=tcp:db.example,1433;Database=shop;User ID=anna;Password=Tr0ub4dour;Encrypt=True;', 'Tr0ub4dour', 'Server=tcp:db.example,1433;Database=shop;|;Encrypt=True;'),
  ...probes('db.connection_string', 'Driver={ODBC Driver 18 for SQL Server};Server=db;UID=anna;PWD={Tr0ub;4dour}', 'Tr0ub|4dour', 'Driver={ODBC Driver 18 for SQL Server};Server=db;'),
  ...probes('db.connection_string', "host=db port=5432 user=anna password='Tr0ub 4dour' dbname=shop", 'Tr0ub 4dour', 'host=db port=5432|dbname=shop'),
  ...probes('db.connection_string', 'jdbc:mysql://anna:Tr0ub4dour@db:3306/shop?useSSL=true', 'Tr0ub4dour', '@db:3306/shop?useSSL=true'),
  ...probes('db.connection_string', 'jdbc:oracle:thin:scott/Tr0ub4dour@//db:1521/orcl', 'Tr0ub4dour', '@//db:1521/orcl'),
  ...probes(['db.connection_string', ...ANYWHERE], 'amqps://anna:Tr0ub4dour@mq:5671/vhost', 'Tr0ub4dour', 'mq:5671/vhost'),
  ...probes(['db.connection_string', ...ANYWHERE], 'mongodb+srv://anna:Tr0ub%404dour@c0.example.net/shop?retryWrites=true', 'Tr0ub', 'c0.example.net/shop?retryWrites=true'),
  ...probes(['db.connection_string', ...ANYWHERE], 'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=Zm9vYmFyYmF6Zm9vYmFyYmF6;EndpointSuffix=core.windows.net', 'Zm9vYmFyYmF6Zm9vYmFyYmF6', 'DefaultEndpointsProtocol=https|EndpointSuffix=core.windows.net'),
  // command lines
  ...probes('process.command_line', 'psql --host db --password Tr0ub4dour -c "select 1"', 'Tr0ub4dour', 'psql --host db --password'),
  ...probes('process.command_line', 'mysql -u anna -pTr0ub4dour shop', 'Tr0ub4dour', 'mysql -u'),
  ...probes('process.command_line', 'DB_PASSWORD=Tr0ub4dour PAGE=7 node server.js', 'Tr0ub4dour', 'PAGE=7 node server.js'),
  ...probes(['process.command_line', ...ANYWHERE], 'curl -u anna:Tr0ub4dour https://api.example/v1', 'Tr0ub4dour', 'https://api.example/v1'),
  ...probes(['process.command_line', ...ANYWHERE], 'curl -H "Authorization: Bearer abc123def456" https://api.example/v1', 'abc123def456', 'https://api.example/v1'),
  ...probes('process.command_line', 'java -Ddb.password=Tr0ub4dour -Xmx512m -jar app.jar', 'Tr0ub4dour', '-Xmx512m -jar app.jar'),
  ...probes('process.command_line', "mysqldump --password='Tr0ub 4dour' shop", 'Tr0ub 4dour', 'shop'),
  ...probes('process.command_line', 'redis-cli -a Tr0ub4dour ping', 'Tr0ub4dour', 'redis-cli -a |ping'),
  // paths
  ...probes(['code.file.path', ...ANYWHERE], '/home/annabel/projects/shop/a.js', 'annabel', 'projects/shop/a.js'),
  ...probes(['file.path', ...ANYWHERE], 'C:\\Users\\Annabel\\shop\\a.js', 'Annabel', 'shop\\a.js'),
  ...probes('process.executable.path', '/usr/local/bin/node', '', '/usr/local/bin/node'),
  // cloud ids
  ...probes(['cloud.resource_id', ...ANYWHERE], 'arn:aws:lambda:eu-central-1:123456789012:function:checkout:7', '', 'arn:aws:lambda:eu-central-1:123456789012:function:checkout:7'),
  ...probes(['cloud.resource_id', ...ANYWHERE], '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/shop/providers/Microsoft.Web/sites/api', '', '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/shop/providers/Microsoft.Web/sites/api'),
  ...probes(['cloud.resource_id', ...ANYWHERE], '//run.googleapis.com/projects/shop-123456/locations/europe-west1/services/api', '', '//run.googleapis.com/projects/shop-123456/locations/europe-west1/services/api'),
  ...probes(ANYWHERE, 'assumed arn:aws:sts::123456789012:assumed-role/deploy/anna@corp.com', 'anna@corp.com', 'arn:aws:sts::123456789012:assumed-role/deploy/'),
  ...probes(['host.id', ...ANYWHERE], 'i-0abcd1234ef567890', '', 'i-0abcd1234ef567890'),
  // Kubernetes
  ...probes('k8s.pod.annotation.kubectl.kubernetes.io/last-applied-configuration', APPLIED, 'Tr0ub4dour|Tr0ub5dour', '"kind":"Deployment"|"image":"shop@sha256:abc"|"name":"DB_PASSWORD"|"value":"7"'),
  ...probes(ANYWHERE, APPLIED, 'Tr0ub4dour|Tr0ub5dour', '"kind":"Deployment"|"image":"shop@sha256:abc"|"value":"7"'),
  ...probes('app.manifest', '{"kind":"Secret","apiVersion":"v1","metadata":{"name":"db"},"type":"Opaque","data":{"url":"VHIwdWI0ZG91cg==","user":"YW5uYQ=="}}', 'VHIwdWI0ZG91cg==|YW5uYQ==', '"kind":"Secret","apiVersion":"v1","metadata":{"name":"db"}'),
  ...probes(ANYWHERE, 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringData:\n  url: Tr0ub4dour\n', 'Tr0ub4dour', 'kind: Secret\nmetadata:\n  name: db'),
  ...probes('k8s.pod.label.app', 'shop', '', 'shop'),
  ...probes('k8s.pod.annotation.contact', 'anna@corp.com', 'anna@corp.com'),
  ...probes('k8s.pod.annotation.checksum/config', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'),
  // LDAP
  ...probes(ANYWHERE, 'CN=Annabel Berg,OU=People,DC=corp,DC=example', 'Annabel|Berg', 'CN=|,OU=People,DC=corp,DC=example'),
  ...probes(ANYWHERE, 'bind failed for cn=Annabel Berg,ou=people,dc=corp,dc=example: 49', 'Annabel|Berg', ',ou=people,dc=corp,dc=example'),
  ...probes(['ldap.dn', 'log.body'], 'uid=annabel,ou=People,dc=example,dc=com', 'annabel', 'uid=|,ou=People,dc=example,dc=com'),
  ...probes(ANYWHERE, 'CN=Berg\\, Annabel,OU=Sales+L=Berlin,O=Corp\\2C Inc.,DC=corp', 'Annabel', 'OU=Sales|,DC=corp'),
  ...probes(['tls.client.subject', ...ANYWHERE], 'CN=api.shop.example,O=Shop,C=DE', '', 'CN=api.shop.example,O=Shop,C=DE'),
  ...probes(ANYWHERE, '(&(objectClass=user)(sAMAccountName=annabel)(mail=anna@corp.com))', 'annabel|anna@corp.com', '(&(objectClass=user)(sAMAccountName=|)(mail='),
  ...probes(ANYWHERE, 'search filter=(|(uid=annabel)(cn=Annabel Berg*)) scope=sub', 'annabel|Annabel Berg', '(uid=|scope=sub'),
  ...probes(ANYWHERE, 'dn: uid=annabel,ou=People,dc=example\nobjectClass: person\nsn: Berg\nuserPassword:: e1NTSEF9eHl6\n', 'annabel|Berg|e1NTSEF9eHl6', 'ou=People,dc=example\nobjectClass: person'),
]; // biome-ignore format: a table
