import { expect } from 'chai';
import { readers } from '../../../lib/engine/readers/index.js';
import type { ReaderId } from '../../../lib/model.js';

/** Every format of the model once, and a text of it in which a reader has something to do. */
const TEXTS: Readonly<Record<ReaderId, string>> = {
  url: 'https://jane:pw@shop.example/a?token=abc',
  'url-path': '/users/jane@corp.com',
  'url-query': 'token=abc&page=2',
  header: 'Bearer abc',
  cookie: 'session=abc; theme=dark',
  'set-cookie': 'session=abc; Path=/',
  json: '{"password":"abc"}',
  sql: "SELECT 1 WHERE email = 'jane'",
  redis: 'SET user:1 jane',
  'stack-trace': 'Error: jane\n    at f (/a.js:1:2)',
  'command-line': 'mysql --password=abc',
  'command-args': '--password=abc',
  'connection-string': 'Server=db;Password=abc',
  'key-value': 'password=abc',
  graphql: '{ user(name: "Ann") { id } }',
};
const KEYS: Partial<Record<ReaderId, string>> = { header: 'http.request.header.authorization' };

describe('readers/index', function () {
  it('has every reader of the model and no other', () =>
    expect(Object.keys(readers).sort()).to.deep.equal(Object.keys(TEXTS).sort()));

  for (const [id, text] of Object.entries(TEXTS) as [ReaderId, string][]) {
    it(`has ${id} under its own id, and it reads`, function () {
      const key = KEYS[id];
      expect(readers[id].id).to.equal(id);
      expect(readers[id].read(text, key === undefined ? {} : { key })?.length ?? 0).to.be.at.least(1);
    });
  }
});
