import { expect } from 'chai';
import { commandArgsReader, readCommandArgs } from '../../../lib/engine/readers/command-args.js';
import { describeReaderContract } from '../../support/reader-contract.js';
import { renderRead, renderSlices } from '../../support/render-slices.js';

const ARRAYS: readonly (readonly [args: readonly string[], rendered: readonly string[]])[] = [
  [
    ['node', '--secret', 'hunter2', 'server.js'],
    ['⟨text:node⟩', '--secret', '⟨mask secret:hunter2⟩', '⟨text:server.js⟩'],
  ],
  [
    ['rabbitmqctl', 'add_user', 'bob', 'pass word'],
    ['⟨text:rabbitmqctl⟩', '⟨text:add_user⟩', 'bob', '⟨mask:pass word⟩'],
  ],
  [
    ['vault', 'kv', 'put', 'secret/a', 'b=sesame'],
    ['⟨text:vault⟩', 'kv', 'put', '⟨text:secret/a⟩', '⟨text:b=⟩⟨mask:sesame⟩'],
  ],
  [
    ['mysql', '-p', 'x', '--port', '3306'],
    ['⟨text:mysql⟩', '-p', '⟨mask:x⟩', '--port', '⟨text port:3306⟩'],
  ],
  [
    ['/usr/bin/curl', '-u', 'bob:pw'],
    ['⟨text:/usr/bin/curl⟩', '-u', '⟨text user:bob⟩:⟨mask password:pw⟩'],
  ],
  [
    ['curl', '-H', 'Cookie: a=b'],
    ['⟨text:curl⟩', '-H', 'Cookie: a=⟨text a:b⟩'],
  ],
  [
    ['sh', '-c', 'mysql -px'],
    ['sh', '-c', '⟨command-line:mysql -px⟩'],
  ],
  [
    ['docker', 'run', '-p', '80:80'],
    ['⟨text:docker⟩', 'run', '-p', '⟨text:80:80⟩'],
  ],
  [
    ['app', '--last-name', 'Roe', '--verbose', 'mysql', '-px', '--env', 'KEY=v'],
    [
      'app',
      '--last-name',
      '⟨text last-name:Roe⟩',
      '--verbose',
      '⟨text verbose:mysql⟩',
      '-p⟨mask:x⟩',
      '--env',
      'KEY=⟨text KEY:v⟩',
    ],
  ],
  [
    ['app', '--token', '--verbose'],
    ['app', '--token', '--verbose'],
  ],
  [
    ['app', '--token', ''],
    ['app', '--token', ''],
  ],
  [
    ['app', '--password', 'two words'],
    ['app', '--password', '⟨mask password:two words⟩'],
  ],
];

const SINGLE: readonly (readonly [text: string, rendered: string])[] = [
  ['--password=x', '--password=⟨mask password:x⟩'],
  ['KEY=value', 'KEY=⟨text KEY:value⟩'],
  ['https://u:p@h/', '⟨url:https://u:p@h/⟩'],
  ['--inspect', '--inspect'],
  ['server.js', '⟨text:server.js⟩'],
];

describe('readCommandArgs', function () {
  for (const [args, rendered] of ARRAYS) {
    it(args.join(' '), function () {
      const slices = readCommandArgs(args);
      expect(args.map((text, i) => renderSlices(text, slices[i]))).to.deep.equal(rendered);
    });
  }
});

describe('command-args reader', function () {
  for (const [text, rendered] of SINGLE) {
    it(text, () => expect(renderRead(commandArgsReader, text)).to.equal(rendered));
  }
});

describeReaderContract(commandArgsReader, [...SINGLE.map(([text]) => text), ...ARRAYS.flatMap(([args]) => args)]);
