import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { LivePolicy } from '../../lib/config/live-policy.js';
import { readPolicyFile } from '../../lib/config/policy-file.js';
import { type PolicySource, type WatchOptions, watchPolicyFile } from '../../lib/config/watch-file.js';
import { createMasker } from '../../lib/index.js';
import { email } from '../support/canary.js';
import { eventually } from '../support/eventually.js';

const policy = (name: string): string => `placeholder: "<${name}>"\n`;

describe('config/watch-file', function () {
  let folder = '';
  let watches: PolicySource[] = [];
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'otel-mask-'))));
  afterEach(async () => {
    await Promise.all(watches.map((one) => one.close()));
    watches = [];
    rmSync(folder, { recursive: true, force: true });
  });
  const at = (name: string): string => join(folder, name);
  const watching = (options: WatchOptions = {}, file = at('otel-mask.yaml')): LivePolicy => {
    const live = new LivePolicy(createMasker());
    watches.push(watchPolicyFile(live, file, { env: {}, debounceMillis: 5, pollMillis: 1 << 30, ...options }));
    return live;
  };
  const masks = (live: LivePolicy) => live.masker.maskText(email(1).text);

  it('applies what is there', function () {
    writeFileSync(at('otel-mask.yaml'), policy('first'));
    expect(masks(watching())).to.equal('<first>');
  });

  it('notices a file that is written again, as some editors do', async function () {
    writeFileSync(at('otel-mask.yaml'), policy('first'));
    const live = watching();
    writeFileSync(at('otel-mask.yaml'), policy('second'));
    await eventually(() => masks(live) === '<second>');
  });

  it('notices an atomic rename, again and again', async function () {
    writeFileSync(at('otel-mask.yaml'), policy('v0'));
    const live = watching();
    for (const name of ['v1', 'v2', 'v3']) {
      writeFileSync(at('.new'), policy(name));
      renameSync(at('.new'), at('otel-mask.yaml'));
      await eventually(() => masks(live) === `<${name}>`);
    }
  });

  it('notices a Kubernetes ConfigMap, whose folder is a link that is put elsewhere', async function () {
    const publish = (version: string): void => {
      mkdirSync(at(version));
      writeFileSync(join(folder, version, 'otel-mask.yaml'), policy(version));
      symlinkSync(version, at('..data_tmp'));
      renameSync(at('..data_tmp'), at('..data'));
    };
    publish('..2026_01');
    symlinkSync(join('..data', 'otel-mask.yaml'), at('otel-mask.yaml'));
    const live = watching();
    expect(masks(live)).to.equal('<..2026_01>');
    publish('..2026_02');
    await eventually(() => masks(live) === '<..2026_02>');
  });

  it('notices by looking now and then where the file system tells nothing', async function () {
    // the link's target is in a folder that is not watched
    mkdirSync(at('other'));
    writeFileSync(at('other/policy'), policy('first'));
    symlinkSync(join('other', 'policy'), at('otel-mask.yaml'));
    const live = watching({ pollMillis: 10 });
    writeFileSync(at('other/policy'), policy('second'));
    await eventually(() => masks(live) === '<second>');
  });

  it('keeps the last good policy through a broken, an empty and a missing file', async function () {
    writeFileSync(at('otel-mask.yaml'), policy('good'));
    const live = watching();
    for (const broken of ['placeholder: "', 'mod: x', '']) {
      writeFileSync(at('otel-mask.yaml'), broken);
      await eventually(() => live.status().local?.failed?.code === 'policy.invalid');
      expect(masks(live)).to.equal('<good>');
    }
    rmSync(at('otel-mask.yaml'));
    await eventually(() => live.status().local?.failed?.code === 'config.unreadable');
    expect(masks(live)).to.equal('<good>');
    writeFileSync(at('otel-mask.yaml'), policy('better'));
    await eventually(() => masks(live) === '<better>');
    expect(live.status().local).to.have.keys('source', 'applied');
  });

  it('takes a file that comes later, in a folder that is not there yet', async function () {
    const live = watching({ pollMillis: 10 }, at('later/otel-mask.yaml'));
    expect(live.status().local?.failed?.code).to.equal('config.unreadable');
    mkdirSync(at('later'));
    writeFileSync(at('later/otel-mask.yaml'), policy('late'));
    await eventually(() => masks(live) === '<late>');
  });

  it('notices another key in a file of its own', async function () {
    writeFileSync(at('key'), 'k'.repeat(20));
    writeFileSync(at('otel-mask.yaml'), 'operators: { default: token }\ntoken: { keyFile: key, keyId: k1 }\n');
    const live = watching();
    const before = masks(live);
    writeFileSync(at('key'), 'j'.repeat(20));
    await eventually(() => masks(live) !== before);
    expect(masks(live)).to.match(/^\[contact\.email:k1:/);
  });

  it('does not apply again what is in force', async function () {
    const file = at('otel-mask.yaml');
    writeFileSync(file, policy('first'));
    const loaded = readPolicyFile(file, { env: {} });
    const live = new LivePolicy(createMasker(loaded.policy), loaded.policy, loaded);
    let told = 0;
    live.onChange(() => told++);
    const watch = watchPolicyFile(live, file, { env: {}, debounceMillis: 5, loaded });
    watches.push(watch);
    writeFileSync(file, policy('first'));
    await watch.check();
    expect(told).to.equal(0);
  });

  it('ends', async function () {
    writeFileSync(at('otel-mask.yaml'), policy('first'));
    const live = watching({ pollMillis: 5 });
    await watches[0]?.close();
    writeFileSync(at('otel-mask.yaml'), policy('second'));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(masks(live)).to.equal('<first>');
  });
});
