import { isSystemUser } from './system-users.js';

/** Accounts of machines, images and platforms beside those that come with every system. */
const MACHINES = new Set(
  (
    'runneradmin gitlab-runner azureuser codespace gitpod coder vagrant travis builder appuser linuxbrew containeradministrator containeruser vcap site jovyan sandbox_user ' +
    'bitnami build buildkite-agent teamcity bamboo bitrise semaphore concourse airflow spark hadoop hdfs yarn flink zookeeper tomcat jetty wildfly jboss payara odoo frappe ' +
    'steam abc seluser pwuser pptruser chrome webdriver playwright opc core cloud-user rocky almalinux fedora alpine arch pi devcontainer nixbld nix rustup gradle maven conda micromamba ' +
    'mambauser dotnet php python java oracle db2inst1 splunk grafana prometheus consul vault nomad argocd fluent fluentd td-agent datadog dd-agent newrelic ftp sftp ssh ' +
    'svc service-account data test tests guest ansible terraform puppet backup backups lost+found opam'
  )
    .split(' ')
    .concat('default user', 'all users'),
);

/** Pages of a site and folders of sources: `/home/settings`, `/Users/me`. */
const PAGES = new Set(
  (
    'index settings dashboard login logout signin signup sign-in sign-up register account accounts profile profiles page pages product products item items category categories cart checkout ' +
    'order orders feed feeds news blog post posts article articles search about contact contacts help faq terms privacy component components view views controller controllers model models ' +
    'services assets static images img css js scripts styles layouts partials templates api v1 v2 v3 me self users home main widgets hero banner header footer sidebar nav navigation menu ' +
    'list detail details new edit create update delete overview stats statistics analytics report reports notifications messages inbox events event calendar tasks task projects project team ' +
    'teams groups group store shop catalog offers deals popular trending latest recommended recommendations explore discover welcome landing error errors getting-started docs config utils ' +
    'lib hooks types screens containers features modules routes router content slider carousel promotions customer customers payment payments wallet library favorites favourites wishlist ' +
    'history activity security password billing subscription subscriptions plans pricing categories browse top sections section tabs tab summary info status health invoices employees'
  ).split(' '),
);

/** Ids of users in paths of interfaces (SCIM), accounts of sandboxes, numbers, placeholders and variables. */
const NO_NAME =
  /^(?:[\d.]+|[\da-f]{8}-[\da-f-]{27}|sbx_user\d+|(?:runner|agent|worker|node|user|app|ec2)[-_]?\d+|REDACTED.*|[$%].*)$/i;
const FILE =
  /\.(?:[mc]?[jt]sx?|vue|svelte|astro|html?|php|py|rb|erb|ejs|hbs|go|rs|java|kt|cs|css|s[ac]ss|less|json|xml|ya?ml|md|txt|png|jpe?g|gif|svg|ico|webp)$/i;

/** Whether a segment behind `/home/`, `/Users/` or `\Users\` is the account of a person, as far as it tells by itself. */
export function isAccount(segment: string, isLast: boolean): boolean {
  const name = segment.toLowerCase();
  if (MACHINES.has(name) || PAGES.has(name) || isSystemUser(name) || NO_NAME.test(segment)) return false;
  return !(isLast && FILE.test(segment));
}

/** Directories in which others are put, homes too, from the start of a path on. */
const PARENTS =
  /(?:(?:^|[^\w.@+~}:/-])\/{1,2}|:\/)(?:var|export|usr|mnt|nfs|net|data|host|hostfs|sysroot|chroot|private|backups?(?:\/[\w.-]{1,24})?|(?:net|mnt|media|Volumes)\/[\w.-]{1,24}|proc\/\d{1,8}\/root|System\/Volumes\/Data)$/;
/** The root of a container's files. */
const LAYERS = /\/(?:merged|rootfs|snapshot)$/;
/** Addresses of files: what stands behind the host is a path of its own. */
const FILE_URL =
  /(?:^|[^a-z])(?:file|s?ftps?|ssh|scp|nfs|smb|afp|rsync|vscode(?:-remote)?|hdfs):\/\/[\w.@:%+-]{0,32}$/i;
const REACH = 34;

/** Whether a path can start with the slash at `at`: at the beginning, behind a delimiter, a drive (`C:`, `/c`), an authority of files or such a directory. */
export function isPathStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  // `C:\\Users\\`: the backslash was doubled.
  if (before === BACKSLASH) return true;
  if (text.charCodeAt(at) === BACKSLASH && isShare(text, at)) return true;
  if (before !== SLASH && before !== CLOSE_BRACE && !isNameCode(before)) return true;
  const head = text.slice(Math.max(0, at - REACH), at);
  if (before === SLASH) return FILE_URL.test(head) || /(?:^|[^\w.@+~}/:-])\/$/.test(head);
  return (
    /(?:^|[^\w.@+~}-]|\/mnt|\/cygdrive)\/[a-z]$/i.test(head) ||
    PARENTS.test(head) ||
    LAYERS.test(head) ||
    FILE_URL.test(head)
  );
}

/** Whether `\\\\server` stands before `at`. */
function isShare(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start <= LONGEST_SERVER && isNameCode(text.charCodeAt(start - 1))) start--;
  return start < at && text.charCodeAt(start - 1) === BACKSLASH && text.charCodeAt(start - 2) === BACKSLASH;
}

const LONGEST_SERVER = 64;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const CLOSE_BRACE = 0x7d;

/** Letters, digits and `._-@+`. */
export function isNameCode(code: number): boolean {
  if (code >= 0x80 || code === 0x5f || code === 0x2d || code === 0x2e || code === 0x40 || code === 0x2b) return true;
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}

const ROOT = /[\\/](?:home|Users)[\\/]{1,2}$/;
/** A request, or the name of an address on a site. */
const REQUESTED =
  /(?:(?:^|[\s"'`([])(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE) {1,2}|(?:route|handler|endpoint|ur[il]|href|return_?(?:to|url)|redirect(?:_?(?:to|ur[il]))?|next|continue|referr?er|pathname|page|screen)\\?["']? ?[=:] ?\\?["']?)$/i;
/** What a person has at home and a site has not. */
const AT_HOME = /^[\\/]+(?:\.[a-z]|Desktop|Documents|Downloads|Library|AppData|(?:src|dev|code|go|work|workspace)\/)/;
/** Templates of a route, and what follows the target of a request. Files may have names with brackets, too. */
const ROUTED = /^(?:\?|(?:\/[\w.-]{0,32}){0,3}(?:\/(?::[a-z]|[{[<])| HTTP\/\d))/i;
const OF_FILE = /^[^\s"'`]{0,40}\.[a-z]{1,6}(?![\w./])/i;

/**
 * Whether what stands around a segment says that it is no home directory's: it stands inside of a path or of a URL (`src/home/components`), it is that of a
 * route or a request (`GET /home/cart`), or the account is nobody's.
 */
export function isNoHome(before: string, segment: string, behind: string): boolean {
  const root = ROOT.exec(before);
  if (root === null || !isAccount(segment, !/^[\\/]/.test(behind))) return true;
  if (before.endsWith('\\')) return false;
  if (!isPathStart(before, root.index)) return true;
  return (
    (ROUTED.test(behind) && !OF_FILE.test(behind)) ||
    (REQUESTED.test(before.slice(0, root.index)) && !AT_HOME.test(behind))
  );
}
