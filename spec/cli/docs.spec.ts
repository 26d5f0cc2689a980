import { readdirSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { readSource } from '../support/sources.js';
import { runHere, withFiles } from '../support/terminal.js';

const PAGE = readSource('docs', 'cli.md');
const COMMANDS = ['check', 'explain', 'scan', 'mask', 'test', 'token', 'detectors', 'catalogue', 'init', 'import'];

type Block =
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'run'; readonly text: string };

/** Files, and commands with what they print, in order. */
const blocks = (page: string): Block[] =>
  [...page.matchAll(/```(console run|(?:yaml|text) (\S+))\n([\s\S]*?)```/g)].map(([, , name, text = '']) =>
    name === undefined ? { kind: 'run', text } : { kind: 'file', name, text },
  );

/** Words of a command line. */
const wordsOf = (line: string): string[] =>
  (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'|'$/g, ''));

interface Step {
  readonly args: readonly string[];
  readonly stdin: string;
  readonly out: string;
}

const stepsOf = (text: string): Step[] =>
  text
    .split(/^\$ /m)
    .slice(1)
    .map((step) => {
      const [line = '', ...out] = step.split('\n');
      const [, stdin = '', command = ''] = /^(?:echo '([^']*)' \| )?otel-mask (.*)$/.exec(line) ?? [];
      return { args: wordsOf(command), stdin: `${stdin}\n`, out: out.join('\n') };
    });

/** The version of a plan is another one with every new detector. */
const steady = (text: string): string => text.replace(/^(plan +)[0-9a-f]{8}$/m, '$1(version)');

describe('docs/cli.md', function () {
  it('does what it says', () =>
    withFiles({}, async (at) => {
      const before = process.cwd();
      process.chdir(at('.'));
      try {
        for (const block of blocks(PAGE)) {
          if (block.kind === 'file') writeFileSync(block.name, block.text);
          else
            for (const { args, stdin, out } of stepsOf(block.text))
              expect(steady((await runHere(args, { stdin })).out), args.join(' ')).to.equal(steady(out));
        }
        expect(readdirSync('.')).to.include('otel-mask.yaml');
      } finally {
        process.chdir(before);
      }
    }));

  it('has a row for every command', function () {
    for (const command of COMMANDS) expect(PAGE).to.match(new RegExp(`^\\| \`${command}[ \`]`, 'm'));
  });
});
