import { expect } from 'chai';
import { widthOf } from '../../lib/cli/style.js';
import { pairs, shortened, table } from '../../lib/cli/table.js';

const HEADS = [{ title: 'name', cut: true }, { title: 'n', align: 'right' as const }, { title: 'what' }];

describe('cli: table', function () {
  it('aligns its columns', function () {
    expect(
      table(
        HEADS,
        [
          ['a', '1', 'x'],
          ['long name', '200', 'y'],
        ],
        80,
      ),
    ).to.deep.equal(['name         n  what', 'a            1  x', 'long name  200  y']);
  });

  it('cuts the column that may be cut, at its start', function () {
    const lines = table(HEADS, [['a.very.long.attribute.key.of.somebody', '1', 'short']], 30);
    for (const line of lines) expect(widthOf(line)).to.be.at.most(30);
    expect(lines[1]).to.match(/^….*of\.somebody/);
  });

  it('aligns by what is seen', () => {
    const lines = table([{ title: 'a' }, { title: 'b' }], [['\x1b[31mx\x1b[0m', 'y']], 80);
    expect(lines[1]).to.equal('\x1b[31mx\x1b[0m  y');
  });

  it('shortens no text that fits', () => expect(shortened('abc', 3)).to.equal('abc'));

  it('leaves out pairs of nothing', () =>
    expect(
      pairs([
        ['a', '1'],
        ['long', undefined],
        ['bc', '2'],
      ]),
    ).to.deep.equal(['a   1', 'bc  2']));
});
