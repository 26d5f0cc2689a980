import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { drive } from './load.js';

describe('load', () => {
  let requests = 0;
  let status = 200;
  const server = createServer((_, response) => {
    requests++;
    response.writeHead(status).end('done');
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  before((done) => void server.listen(0, '127.0.0.1', done));
  after((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

  it('is exactly as many requests as asked for', async () => {
    expect(await drive(url(), { requests: 37, connections: 4 })).to.be.above(0);
    expect(requests).to.equal(37);
  });

  it('goes to this machine only', async () => {
    const failed = await drive('http://shop.example/', { requests: 1, connections: 1 }).catch((error: Error) => error);
    expect(String(failed)).to.include('only this machine');
  });

  it('fails where a request does', async () => {
    status = 500;
    const failed = await drive(url(), { requests: 3, connections: 1 }).catch((error: Error) => error);
    expect(String(failed)).to.include('answered with 500');
  });
});
