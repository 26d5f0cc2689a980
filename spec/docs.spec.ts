import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { PAGES as ALL, blocksOf } from './docs/markdown.js';

const ROOT = new URL('..', import.meta.url).pathname;
const PAGES = ALL.filter((page) => /^(README|docs\/.*)\.md$/.test(page));

/** Blocks of TypeScript on a page. A comment behind a `console.log` is what it prints. */
const snippets = (page: string): string[] =>
  blocksOf(page)
    .filter(({ info }) => /^ts( run)?$/.test(info))
    .map(({ text }) => text);

/** The policy that a page shows, for snippets that read it. */
const policyOn = (page: string): string => blocksOf(page).find(({ info }) => info === 'yaml policy')?.text ?? '';

const expectedLines = (code: string): string[] =>
  [...code.matchAll(/^console\.log\(.*\);(?: \/\/ (.*))?$/gm)].map(([, comment]) => comment ?? '');

describe('documentation', () => {
  for (const page of PAGES) {
    snippets(page).forEach((code, i) => {
      it(`${page}: snippet ${i + 1} runs and prints what it says`, () => {
        const folder = mkdtempSync(join(ROOT, 'spec', '.snippet-'));
        try {
          const file = join(folder, 'snippet.ts');
          writeFileSync(file, code);
          writeFileSync(join(folder, 'otel-mask.yaml'), policyOn(page));
          const env = { ...process.env, OTEL_MASK_KEY: 'a key of at least 16 characters' };
          const out = execFileSync(process.execPath, ['--import', 'tsx', file], { cwd: folder, env, encoding: 'utf8' });
          for (const line of expectedLines(code).filter(Boolean)) expect(out.split('\n')).to.include(line);
        } finally {
          rmSync(folder, { recursive: true });
        }
      });
    });
  }

  it('README: the three lines are those of the sample, which runs in its own spec', () => {
    const block = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
    const sample = readFileSync(join(ROOT, 'samples/node-sdk/main.ts'), 'utf8')
      .replace(/\s+/g, '')
      .replaceAll(',]', ']')
      .replaceAll(',)', ')');
    const lines = block.match(/new Masking[A-Za-z]+\(.*\)(?=[\]} ])/g) ?? [];
    expect(lines).to.have.lengthOf(3);
    for (const line of lines) expect(sample).to.include(line.replace(/\s+/g, '').replace(/\}$/, ''));
  });

  it('docs/policy.md: what is not found stays, and what tells it does', async () => {
    const { createMasker } = await import('otel-mask');
    const masker = createMasker();
    const spans = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '');
    const section = readFileSync(join(ROOT, 'docs/policy.md'), 'utf8').split('## What is not found')[1] ?? '';
    const rows = [...section.matchAll(/^\| (`.*) \| .* \| (`.*) \|$/gm)];
    const isMasked = (text: string) =>
      masker.maskText(text) !== text ||
      ['Jane Roe', '0151 23456789', '1990-05-17'].some((value) => masker.maskValue(text, value) !== value);
    expect(rows).to.have.lengthOf(5);
    for (const [, stays, found] of rows) {
      for (const text of spans(stays)) expect(masker.maskText(text)).to.equal(text);
      for (const text of spans(found)) expect(isMasked(text), text).to.equal(true);
    }
  });

  it('README: before and after is what the masker does', async () => {
    const { createMasker } = await import('otel-mask');
    const masker = createMasker();
    const rows = [
      ...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(
        /^\| (?:`([\w.]+)`|(log body)) \| `(.+?)` \| `(.+?)` \|$/gm,
      ),
    ];
    expect(rows).to.have.lengthOf(5);
    for (const [, key = 'log.body', , before = '', after = ''] of rows)
      expect(masker.maskText(before, { key, spanKind: 1 })).to.equal(after);
  });
});
