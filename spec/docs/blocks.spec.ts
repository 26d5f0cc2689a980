import { expect } from 'chai';
import { readSource } from '../support/sources.js';
import { type Block, blocksOf, PAGES } from './markdown.js';

/** Specs that execute blocks: which, by page and by what stands behind the fence. */
const EXECUTED: readonly (readonly [spec: string, page: RegExp, info: RegExp])[] = [
  ['spec/docs.spec.ts', /^(README|docs\/.*)\.md$/, /^ts( run)?$/],
  ['spec/docs/first-trace.spec.ts', /^README\.md$/, /^(js|console) app\.[cm]js$/],
  ['spec/cli/docs.spec.ts', /^docs\/cli\.md$/, /^(console run|(yaml|text) \S+)$/],
  ['spec/scripts/policy-schema.spec.ts', /^docs\/policy\.md$/, /^yaml policy$/],
  ['spec/contributing.spec.ts', /^CONTRIBUTING\.md$/, /^ts (detector|examples)$/],
];

/** Blocks that are not executed here, by their first line, and why. */
const NOT_EXECUTED: readonly (readonly [page: string, firstLine: string, why: string])[] = [
  ['README.md', 'npm install otel-mask @opentelemetry/sdk-node', 'it needs the registry; the matrix installs the tarball in empty folders'],
  ['README.md', 'npm ci && npm start', 'spec/samples/shop.spec.ts runs the demonstration'],
  ['README.md', 'npx otel-mask init                      # asks a few questions, writes otel-mask.yaml', 'docs/cli.md shows each of these commands, executed'],
  ['README.md', 'npm ci && npm test', 'it is what runs this'],
  ['CONTRIBUTING.md', 'git clone https://github.com/otel-mask/otel-mask && cd otel-mask', 'it needs the network'],
  ['CONTRIBUTING.md', 'npm run spec spec/engine/detectors/registry.spec.ts', 'mocha runs that spec as it runs this one'],
  ['docs/architecture.md', 'your SDK                 spans, logs, metrics                         the real processor or exporter', 'a drawing'],
  ['docs/cli.md', 'otel-mask scan --format sarif captured/ > leaks.sarif', 'it needs a shell; spec/cli/sarif.spec.ts runs it'],
  ['docs/performance.md', 'npm ci', 'benchmarks take an hour; spec/bench runs a tiny round of each'],
  ['docs/testing.md', '2 leaks in what was exported:', 'the form of a message; spec/testing/expect-no-leaks.spec.ts compares messages'],
]; // biome-ignore format: a table

const firstLine = ({ text }: Block): string => text.split('\n')[0]?.trim() ?? '';
const specOf = (page: string, { info }: Block) =>
  EXECUTED.find(([, pages, infos]) => pages.test(page) && infos.test(info));
const reasonFor = (page: string, block: Block) =>
  NOT_EXECUTED.find(([where, line]) => where === page && line === firstLine(block));

describe('docs: fenced blocks', function () {
  for (const page of PAGES)
    for (const block of blocksOf(page))
      it(`${page}: \`${firstLine(block)}\` is executed, or there is a reason`, function () {
        expect(specOf(page, block) ?? reasonFor(page, block), `${block.info}: ${firstLine(block)}`).to.not.equal(
          undefined,
        );
      });

  it('every reason is for a block that is there and is not executed', function () {
    for (const [page, line, why] of NOT_EXECUTED) {
      const block = blocksOf(page).find((candidate) => firstLine(candidate) === line);
      expect(block, `${page}: ${line}`).to.not.equal(undefined);
      expect(block && specOf(page, block), why).to.equal(undefined);
    }
  });

  it('every spec that executes blocks is there, and finds one', function () {
    for (const [spec, pages, infos] of EXECUTED) {
      expect(readSource(spec)).to.include('.md');
      const found = PAGES.filter((page) => pages.test(page))
        .flatMap(blocksOf)
        .filter(({ info }) => infos.test(info));
      expect(found, spec).to.not.deep.equal([]);
    }
  });
});
