import type { Draw } from '../draw.js';
import { ANYWHERE, type GuardKind } from './guard-kind.js';

const NAMES = [
  '@scope/client',
  'left-wing',
  'fast-table',
  '@corp/ui-kit',
  'tiny-queue',
  'yaml-walk',
  '@types/shop',
  'router-lite',
];

const version = (d: Draw): string =>
  `${d.below(20)}.${d.below(40)}.${d.below(30)}${d.pick(['', '', `-beta.${d.below(9)}`, `-rc${d.below(9)}`, `+build.${d.digits(4)}`, '-SNAPSHOT', '.RELEASE'])}`;

export const packages: readonly GuardKind[] = [
  {
    kind: 'npm lock lines',
    keys: ['log.body', 'app.diff'],
    make: (d) => {
      const [name, at, hash] = [d.pick(NAMES), version(d), d.chars('base64', 86)];
      const file = `${name.split('/').at(-1)}-${at}.tgz`;
      return d.pick([
        `"resolved": "https://registry.npmjs.org/${name}/-/${file}",`,
        `"integrity": "sha512-${hash}=="`,
        `    "node_modules/${name}": { "version": "${at}", "resolved": "https://registry.npmjs.org/${name}/-/${file}", "integrity": "sha512-${hash}==", "dev": true }`,
        `"${name}@npm:^${at}":\n  version: ${at}\n  checksum: 10c0/${d.chars('hex', 128)}`,
        `${name}@${at}:\n  resolution: {integrity: sha512-${hash}==}`,
        `resolved "https://registry.yarnpkg.com/${name}/-/${file}#${d.chars('hex', 40)}"`,
      ]);
    },
  },
  {
    kind: 'package names with versions',
    keys: ANYWHERE,
    make: (d) => d.pick([`${d.pick(NAMES)}@${version(d)}`, `npm warn deprecated ${d.pick(NAMES)}@${version(d)}: no longer supported`, `+ ${d.pick(NAMES)}@${version(d)}`, `pkg:npm/%40corp/ui-kit@${version(d)}`, `pkg:maven/org.example/shop-core@${version(d)}?type=jar`]),
  },
  {
    kind: 'lock lines of other languages',
    keys: ['log.body', 'app.diff'],
    make: (d) => d.pick([
      `github.com/example/queue v${d.below(3)}.${d.below(20)}.${d.below(9)} h1:${d.chars('base64', 43)}=`,
      `github.com/example/queue v0.0.0-${d.between(2019, 2026)}0${d.between(1, 9)}12101010-${d.chars('hex', 12)}/go.mod h1:${d.chars('base64', 43)}=`,
      `checksum = "${d.chars('hex', 64)}"`,
      `    --hash=sha256:${d.chars('hex', 64)} \\`,
      `requests==${version(d)} --hash=sha256:${d.chars('hex', 64)}`,
      `{url = "https://files.pythonhosted.org/packages/${d.chars('hex', 2)}/${d.chars('hex', 2)}/${d.chars('hex', 60)}/shop-${version(d)}.whl", hash = "sha256:${d.chars('hex', 64)}"}`,
      `"reference": "${d.chars('hex', 40)}", "shasum": ""`,
    ]),
  },
  {
    kind: 'versions and user agents',
    keys: [...ANYWHERE, 'service.version', 'user_agent.original'],
    make: (d) => d.pick([version(d), `v${version(d)}`, `shop-api/${version(d)} node/${d.between(18, 24)}.${d.below(20)}.${d.below(9)} (linux; x64)`, `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${d.between(90, 140)}.0.${d.between(4000, 7000)}.${d.between(10, 200)} Safari/537.36`, `Mozilla/5.0 (iPhone; CPU iPhone OS ${d.between(12, 18)}_${d.below(6)} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E${d.digits(3)} Safari/604.1`, `OpenJDK 64-Bit Server VM (build ${d.between(11, 21)}.0.${d.below(9)}+${d.below(12)}-LTS)`]),
  },
  {
    kind: 'images and repositories',
    keys: ANYWHERE,
    make: (d) => d.pick([`registry.example.com/shop/api:${version(d).replace('+', '-')}`, `ghcr.io/example/api@sha256:${d.chars('hex', 64)}`, `git@github.com:example/shop-${d.chars('lower', 4)}.git`, `Cloning into 'shop'... https://github.com/example/shop-${d.chars('lower', 4)}.git`, `ssh://git@gitlab.example.com:2222/shop/api-${d.chars('lower', 3)}.git`, `Pulled image ${d.digits(12)}.dkr.ecr.eu-west-1.amazonaws.com/shop:${d.chars('hex', 7)}`]),
  },
]; // biome-ignore format: a table
