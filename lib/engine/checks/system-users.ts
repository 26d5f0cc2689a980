/** Accounts that come with systems and images and belong to no person. */
const SYSTEM_USERS = new Set(
  (
    'root node app runner ubuntu ec2-user user vscode jenkins circleci deploy www-data shared public default nobody daemon system service ' +
    'postgres mysql redis nginx apache httpd mongodb kafka elasticsearch rabbitmq sa sys admin administrator nonroot container debian centos git ' +
    'airflow spark hadoop hdfs yarn hive flink zookeeper tomcat jetty jboss wildfly celery prometheus grafana loki otel otelcol otelcol-contrib fluent fluentd fluent-bit telegraf datadog dd-agent newrelic ' +
    'appuser azureuser vagrant github gitlab-runner runneradmin oracle operator users staff wheel sudo adm sshd messagebus docker bin mail lp dbo localsystem localservice networkservice ' +
    'vault consul nomad etcd haproxy squid envoy istio-proxy memcache memcached mssql cassandra clickhouse influxdb solr neo4j couchdb nats minio'
  ).split(' '),
);

/** Accounts of Windows, of macOS, of systemd, and of services by the form of their names: `NT AUTHORITY\\SYSTEM`, `_www`, `systemd-network`, `svc-orders`. */
const SYSTEM_FORM =
  /^(?:(?:NT AUTHORITY|NT SERVICE|BUILTIN|IIS APPPOOL|Font Driver Host|Window Manager)\\[\w $.-]{1,64}|_[a-z]{2,24}|systemd-[a-z-]{2,24}|(?:svc|srv|sa)[-_][a-z]{2,24}(?:[-_][a-z]{2,24}){0,3})$/i;

export const isSystemUser = (name: string): boolean => SYSTEM_USERS.has(name.toLowerCase()) || SYSTEM_FORM.test(name);
