import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { readSource, root } from './support/sources.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly needs?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly node: readonly string[] } };
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (name: string): Workflow => parse(readSource('.github/workflows', name)) as Workflow;
const WORKFLOWS = { ci: read('ci.yml'), publish: read('publish.yml'), fuzz: read('fuzz.yml') };
const manifest = JSON.parse(readSource('.', 'package.json')) as {
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
};
/** Versions of Node by line of the SDK. */
const LINES: Readonly<Record<string, readonly number[]>> = JSON.parse(readSource('spec/matrix', 'lines.json'));
const runsOf = (job: Job | undefined): string[] => (job?.steps ?? []).flatMap(({ run }) => run ?? []);

describe('workflows', function () {
  for (const [name, { on, permissions, jobs }] of Object.entries(WORKFLOWS)) {
    describe(name, function () {
      it('may read and nothing else, unless a job says so', () =>
        expect(permissions).to.deep.equal({ contents: 'read' }));

      it('runs on no event that hands its rights to strangers', () =>
        expect(on).to.not.have.any.keys('pull_request_target', 'workflow_run', 'issue_comment'));

      it('pins actions by commit, with the version beside it', function () {
        const lines = readSource('.github/workflows', `${name}.yml`)
          .split('\n')
          .filter((line) => line.includes('uses:'));
        expect(lines.length).to.be.greaterThan(0);
        for (const line of lines) expect(line).to.match(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      });

      it('leaves no credentials in the checkout, and no job without an end', function () {
        for (const job of Object.values(jobs)) {
          const [checkout] = job.steps;
          expect(checkout?.uses).to.match(/^actions\/checkout@/);
          expect(checkout?.with).to.deep.equal({ 'persist-credentials': false });
          expect(job['timeout-minutes']).to.be.within(1, 60);
        }
      });

      it('puts nothing into a command that an event could write', function () {
        for (const command of Object.values(jobs).flatMap(runsOf)) expect(command).to.not.include('${{');
      });

      it('calls only scripts that there are', function () {
        for (const command of Object.values(jobs).flatMap(runsOf)) {
          for (const [, script = ''] of command.matchAll(/\bnpm run (\S+)/g))
            expect(manifest.scripts).to.have.property(script);
          for (const [, file = ''] of command.matchAll(/(?:^|node )(\.?\w+\/[\w.]+)/g))
            accessSync(join(root, file), file.startsWith('.ci') ? constants.X_OK : constants.R_OK);
        }
      });
    });
  }

  it('ci runs everything', () => expect(runsOf(WORKFLOWS.ci.jobs['all'])).to.deep.equal(['.ci/run']));

  it('ci tests the oldest Node that the package takes, and each major of the matrix', function () {
    const nodes = WORKFLOWS.ci.jobs['test']?.strategy?.matrix.node ?? [];
    expect(`>=${nodes[0]}`).to.equal(manifest.engines.node);
    const majors = nodes.map((version) => version.split('.')[0]);
    expect(majors).to.deep.equal([...new Set(Object.values(LINES).flat().map(String))].sort());
  });

  describe('publish', function () {
    const { on, jobs } = WORKFLOWS.publish;
    const job = jobs['publish'];

    it('runs on tags of versions only', () => expect(on).to.deep.equal({ push: { tags: ['v*.*.*'] } }));

    it('waits for everything that must hold, and for a reviewer', function () {
      expect(job?.needs).to.equal('check');
      expect(runsOf(jobs['check'])).to.deep.equal(['.ci/run']);
      expect(job?.environment).to.equal('npm');
    });

    it('has the identity that provenance is made of, in that job alone', function () {
      expect(job?.permissions).to.deep.equal({ contents: 'read', 'id-token': 'write' });
      expect(jobs['check']?.permissions).to.equal(undefined);
    });

    it('publishes with provenance what it packed, once, and without a token', function () {
      const publishing = Object.values(jobs)
        .flatMap(runsOf)
        .filter((command) => command.includes('npm publish'));
      expect(publishing).to.deep.equal(['npm publish ./otel-mask-*.tgz --provenance --access public']);
      expect(readSource('.github/workflows', 'publish.yml')).to.not.match(/secrets\.|NODE_AUTH_TOKEN/);
    });

    it('builds before it packs, and keeps the bill of materials with the tarball', function () {
      const commands = runsOf(job);
      const order = ['npm run build', 'node scripts/sbom.mjs > otel-mask.cdx.json', 'npm pack'];
      expect(commands.filter((command) => order.includes(command))).to.deep.equal(order);
      const [upload] = (job?.steps ?? []).filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
      expect(upload?.with).to.include({ path: 'otel-mask-*.tgz\notel-mask.cdx.json\n', 'if-no-files-found': 'error' });
    });

    it('names the repository before it packs: the registry refuses provenance of another one', function () {
      const commands = runsOf(job);
      const naming = commands.findIndex((command) => command.includes('repository.url=git+$GITHUB_SERVER_URL/'));
      expect(naming).to.be.within(0, commands.indexOf('npm pack') - 1);
    });

    it('publishes no version that is not the tag or is not in the changelog', function () {
      const [check] = (job?.steps ?? []).filter(({ env }) => env?.['TAG']?.includes('github.ref_name'));
      expect(check?.run).to.include('test "v$version" = "$TAG"').and.include('CHANGELOG.md');
    });
  });
});
