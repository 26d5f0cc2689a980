import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { LivePolicy } from '../../lib/config/live-policy.js';
import { type PollOptions, pollPolicy } from '../../lib/config/poll-http.js';
import type { PolicySource } from '../../lib/config/watch-file.js';
import { createMasker } from '../../lib/index.js';
import { email } from '../support/canary.js';
import { eventually } from '../support/eventually.js';

describe('config/poll-http', function () {
  let server: Server;
  let url = '';
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let asked: IncomingMessage[] = [];
  let polls: PolicySource[] = [];

  beforeEach(async function () {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/policy`;
  });
  afterEach(async function () {
    await Promise.all(polls.map((one) => one.close()));
    polls = [];
    server.closeAllConnections();
    server.close();
  });

  const polling = (options: PollOptions = {}, address = url) => {
    const live = new LivePolicy(createMasker());
    const poll = pollPolicy(live, address, { env: {}, intervalMillis: 1 << 30, ...options });
    polls.push(poll);
    return { live, poll };
  };
  const masks = (live: LivePolicy) => live.masker.maskText(email(1).text);
  const gives = (text: string, etag: string) => {
    answer = (request, response) => {
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag }).end(text);
    };
  };

  it('applies what the address gives, YAML or JSON, and asks only for what is new', async function () {
    gives('placeholder: "<1>"\n', '"1"');
    const { live, poll } = polling();
    await poll.check();
    expect(masks(live)).to.equal('<1>');
    await poll.check();
    expect(asked.map(({ headers }) => headers['if-none-match'])).to.deep.equal([undefined, '"1"']);
    gives('{"placeholder": "<2>"}', '"2"');
    await poll.check();
    expect(masks(live)).to.equal('<2>');
    expect(live.status().remote).to.have.keys('source', 'applied');
  });

  it('asks by itself, again and again', async function () {
    gives('placeholder: "<1>"\n', '"1"');
    const { live } = polling({ intervalMillis: 5 });
    await eventually(() => masks(live) === '<1>' && asked.length > 3);
    gives('placeholder: "<2>"\n', '"2"');
    await eventually(() => masks(live) === '<2>');
  });

  it('keeps the last good policy through broken answers, failures and silence', async function () {
    gives('placeholder: "<good>"\n', '"1"');
    const { live, poll } = polling({ timeoutMillis: 200, maxBytes: 100 });
    await poll.check();
    for (const [broken, code, found] of [
      [(response: ServerResponse) => response.writeHead(500).end(), 'config.unreadable', 'status 500'],
      [(response: ServerResponse) => response.writeHead(404).end(), 'config.unreadable', 'status 404'],
      [(response: ServerResponse) => response.writeHead(304, { etag: 'x' }).end(), undefined, undefined],
      [(response: ServerResponse) => response.end('<html>'), 'policy.invalid', 'string'],
      [(response: ServerResponse) => response.end(''), 'policy.invalid', 'nothing'],
      [(response: ServerResponse) => response.end('mode: observe'), 'policy.looser', undefined],
      [(response: ServerResponse) => response.end('x'.repeat(200)), 'config.unreadable', 'more than 100 bytes'],
      [(response: ServerResponse) => response.destroy(), 'config.unreadable', 'ECONNRESET'],
      [() => undefined, 'config.unreadable', 'no answer in time'],
    ] as const) {
      answer = (_, response) => void broken(response);
      await poll.check();
      const failed = live.status().remote?.failed;
      if (code !== undefined) expect(failed?.code, String(broken)).to.equal(code);
      if (found !== undefined) expect(failed?.problems[0]?.found).to.equal(found);
      expect(masks(live)).to.equal('<good>');
    }
  });

  it('asks less often after failures', async function () {
    answer = (_, response) => response.writeHead(500).end();
    polling({ intervalMillis: 20, maxBackoffMillis: 1 << 30 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked.length).to.be.within(1, 8);
  });

  it('sends its headers, and shows neither them nor what is in the address', async function () {
    gives('mod: x', '"1"');
    const { live, poll } = polling(
      { headers: { 'x-team': 'payments' } },
      `${url.replace('//', '//user:hidden@')}?sig=hidden`,
    );
    await poll.check();
    expect(asked[0]?.headers['x-team']).to.equal('payments');
    expect(live.status().remote?.failed?.problems[0]?.file).to.equal(url);
    expect(JSON.stringify(live.status())).to.not.include('hidden');
  });

  it('ends, also while it waits for an answer', async function () {
    answer = () => undefined;
    const { live, poll } = polling();
    const checked = poll.check();
    await eventually(() => asked.length === 1);
    await poll.close();
    await checked;
    expect(live.status().remote).to.equal(undefined);
  });
});
