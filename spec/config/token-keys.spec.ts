import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readKeyFile, withKeyFiles } from '../../lib/config/token-keys.js';

const problemsOf = (policy: unknown, read = (file: string): string | undefined => `key of ${file}`) => {
  const problems: string[] = [];
  const filled = withKeyFiles(policy, read, (path, expected, found) =>
    problems.push(`${path.join('.')}: ${expected}, ${found}`),
  );
  return { problems, filled };
};

describe('config/token-keys', function () {
  it('puts the key of a file in its place, of retired ones too', function () {
    const token = {
      keyFile: 'a',
      keyId: 'k2',
      retired: [
        { keyFile: 'b', keyId: 'k1' },
        { key: 'c', keyId: 'k0' },
      ],
    };
    expect(problemsOf({ token, mode: 'enforce' })).to.deep.equal({
      problems: [],
      filled: {
        mode: 'enforce',
        token: {
          key: 'key of a',
          keyId: 'k2',
          retired: [
            { key: 'key of b', keyId: 'k1' },
            { key: 'c', keyId: 'k0' },
          ],
        },
      },
    });
  });

  for (const policy of [
    undefined,
    null,
    'x',
    {},
    { token: 'x' },
    { token: { key: 'k', keyId: 'k1' } },
    { token: { retired: 7 } },
  ])
    it(`leaves ${JSON.stringify(policy)} as it is`, () =>
      expect(problemsOf(policy)).to.deep.equal({ problems: [], filled: policy }));

  it('tells what is wrong, once', function () {
    expect(problemsOf({ token: { keyFile: 7 } }).problems).to.deep.equal(['token.keyFile: the path of a file, number']);
    expect(problemsOf({ token: { keyFile: 'a', key: 'b' } }).problems).to.deep.equal([
      'token.keyFile: either `key` or `keyFile`, both',
    ]);
    expect(problemsOf({ token: { retired: [{ keyFile: 'a' }] } }, () => undefined).problems).to.deep.equal([
      'token.retired.0.keyFile: a file that can be read, of at most 4096 bytes, none',
    ]);
  });

  it('reads from the folder of the policy, without the last line break', function () {
    const folder = mkdtempSync(join(tmpdir(), 'otel-mask-'));
    try {
      writeFileSync(join(folder, 'key'), 'a key of a spec\r\n');
      writeFileSync(join(folder, 'long'), 'x'.repeat(4097));
      const policy = join(folder, 'otel-mask.yaml');
      expect(readKeyFile(policy, 'key')).to.equal('a key of a spec');
      expect(readKeyFile(policy, join(folder, 'key'))).to.equal('a key of a spec');
      expect(readKeyFile(policy, 'long')).to.equal(undefined);
      expect(readKeyFile(policy, 'nothing')).to.equal(undefined);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
