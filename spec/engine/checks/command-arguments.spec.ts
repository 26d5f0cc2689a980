import { expect } from 'chai';
import { COMMAND_LITERALS, secretArguments, secretStarts } from '../../../lib/engine/checks/command-arguments.js';

/** Detectors' and readers' specs have the commands. */
describe('secretArguments', function () {
  const found = (text: string): string[] => secretArguments(text).map(([start, end]) => text.slice(start, end));

  it('finds all of them in order', () =>
    expect(
      found('htpasswd -nb ann first; rabbitmqctl add_user bob "second one" && vault kv put a b=third c=fourth'),
    ).to.deep.equal(['first', 'second one', 'third', 'fourth']));

  it('finds nothing beyond the command', () =>
    expect(found('vault kv put a b=$B; env c=d | net user bob')).to.deep.equal([]));

  it('takes a sign that begins a variable or an option for one in no quotes alone', () => {
    expect(found("echo '-first' | passwd --stdin root; echo '$second9' | passwd --stdin root")).to.deep.equal([
      '-first',
      '$second9',
    ]);
    expect(found('echo -n | passwd --stdin root; echo "$second" | passwd --stdin root')).to.deep.equal([]);
  });

  it('tells where each begins by its end', () => {
    expect([...(secretStarts('htpasswd -nb ann first') ?? [])]).to.deep.equal([[22, 17]]);
    expect(secretStarts('htpasswd -n ann')).to.equal(undefined);
  });

  it('takes linear time on a hostile text', function () {
    this.timeout(2000);
    for (const literal of COMMAND_LITERALS) found(literal.repeat(50_000 / literal.length));
    found('curl -E a '.repeat(5000));
    found('smbclient -U '.repeat(5000));
    found(`${'echo a '.repeat(5000)}h-token`);
  });
});
