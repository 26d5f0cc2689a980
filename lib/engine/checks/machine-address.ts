/** Who defines algorithms and requests of SSH (RFC 4251, section 6): `hmac-sha2-256-etm@openssh.com`. */
const SSH_DOMAIN =
  /^(?:openssh\.com|libssh2?\.org|lysator\.liu\.se|ssh\.com|tinyssh\.org|putty\.projects\.tartarus\.org|openquantumsafe\.org|wolfssl\.com)$/i;
const SSH_NAME =
  /^(?:zlib|keepalive|eow|tun|fsync|hardlink|limits|f?statvfs|lsetstat|p[io]ng|(?:hmac|umac|aes|arcfour|blowfish|cast|chacha|rijndael|serpent|twofish|camellia|seed|3des|curve|x\d|ecdsa|ecdh|dh|ed25519|sk|ssh|rsa|dss|sntrup|mlkem|kyber|falcon|dilithium|kex|zlib|auth-agent|hostkeys|no-more|direct|forwarded|streamlocal|cancel|posix|expand|copy|home|users|publickey|session|restrict|webauthn|agent|ext|x509|gss|crypticore|des)[a-z\d]*-[a-z\d-]{1,60}|(?:hmac|umac|aes|curve|x)\d[a-z\d-]{0,60})$/i;

/** Nodes of Erlang, of Celery, and what runs on them: `rabbit@rabbitmq-0.rabbitmq`, `celery@worker-1.shop`. */
const NODE =
  /^(?:rabbit(?:mq)?|emqx|celery|ejabberd|mongooseim|vernemq|couchdb|riak|(?:babysitter_of_)?(?:ns|n|cb)_\d|nonode|worker)[-_]?\d{0,4}$/i;
/** A host of a cluster has a number in its name, or a service behind it. */
const HOST = /^[a-z\d-]*\d[a-z\d-]*\.|^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){2}/i;
const IN_CLUSTER = /(?:\.cluster\.local|\.svc\.[a-z\d.-]{1,60})$/i;

/** `com.shop.OrderService@1a2b3c.call`: an object of Java by its hash, and a member of it. */
const CLASS =
  /^(?:[a-z_][a-z\d_]{0,30}\.){0,12}[A-Z][a-z\d]{1,30}(?:[A-Z$][A-Za-z\d$]{1,40})$|^(?:[a-z_][a-z\d_]{0,30}\.){2,12}[A-Z]\w{0,40}$/;
const HASH = /^(?=[a-f]{0,7}\d)(?=\d{0,7}[a-f])[\da-f]{5,8}\.[a-z]\w{2,30}$/;
const USUAL = /\.(?:com|net|org|info|io|dev|app|edu|gov|biz|[a-z]{2})$/i;
const ADDRESS = /^0x[\da-f]{1,16}$/i;

/** `HTTP/api.shop.example@CORP.EXAMPLE.COM`: a service of Kerberos (RFC 4120) on a host. */
const SERVICE =
  /(?:^|[^\w/.-])(?:HTTPS?|host|nfs|ldap|cifs|smb|ftp|imap|pop|smtp|sip|mssqlsvc|postgres(?:ql)?|mongodb|kafka|zookeeper|hdfs|nn|dn|rm|nm|jhs|yarn|mapred|hive|hbase|impala|spark|livy|oozie|solr|knox|ranger|zk|krbtgt|kadmin|kudu|termsrv|wsman|dns|afs|oracle|cassandra|elasticsearch|gss)\/$/i;
const REALM = /^[A-Z\d-]+(?:\.[A-Z\d-]+)+$/;

/** Ids of messages, calls and events (RFC 5322, RFC 3261), which no mailbox has: behind their names, made by a machine. */
const MESSAGE_ID = /(?:message-?id|call-?id|in-reply-to|references|message sent)\\?["']?[ \t]?[:=][ \t]?\\?["']?<?$/i;
const MACHINE_MADE =
  /^(?=[^\d]*\d)(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{12,64}|(?=.*\d{8})[\w.-]{12,64})$/i;

/**
 * Whether what has the form of a mailbox is the name of a machine's: of an algorithm of SSH, a node of a cluster, an object in memory, a service of Kerberos.
 * @param before what stands before it, a few words at most
 */
export function isMachineAddress(before: string, local: string, domain: string): boolean {
  return (
    (SSH_DOMAIN.test(domain) && SSH_NAME.test(local)) ||
    IN_CLUSTER.test(domain) ||
    (NODE.test(local) && HOST.test(domain)) ||
    (HASH.test(domain) && !USUAL.test(domain) && CLASS.test(local)) ||
    (MACHINE_MADE.test(local) && MESSAGE_ID.test(before)) ||
    (ADDRESS.test(local) && !USUAL.test(domain)) ||
    (REALM.test(domain) && SERVICE.test(before))
  );
}
