import { expect } from 'chai';
import { createMasker } from '../../../lib/index.js';
import type { Attributes } from '../../../lib/model.js';

const masker = createMasker();

/** Texts of no form of their own: only where they stand tells that they are secret. */
const WORD = 'summerday';
const CODE = ['zebra', '9482', 'kilo'].join('-');
const NAME = 'Featherstone';
const PHONE = '5559482761';

type Case = readonly [what: string, attributes: Attributes, gone: readonly string[]];

/** Attributes of one record, and what must be in none of them. */
const TAINTED: readonly Case[] = [
  ['query parameter -> message', { 'url.full': `https://h.example/?token=${CODE}`, 'exception.message': `bad ${CODE}` }, [CODE]],
  ['query parameter, encoded -> message', { 'url.query': 'password=a%20b%2Fc%20d9', 'exception.message': 'bad a b/c d9' }, ['a b/c d9']],
  ['message pair -> URL, encoded', { 'app.note': 'password="a b/c d9"', 'url.full': 'https://h.example/x?q=a%20b%2Fc%20d9' }, ['a%20b%2Fc%20d9']],
  ['path and query of one URL', { 'url.full': `https://h.example/${CODE}/x?token=${CODE}` }, [CODE]],
  ['URL password -> message', { 'url.full': `https://shop:${CODE}@h.example/`, 'app.note': `login with ${CODE} failed` }, [CODE]],
  ['connection string -> message', { 'db.connection_string': `Server=db;User Id=sa;Password=${CODE};`, 'app.note': `${CODE} rejected` }, [CODE]],
  ['command line -> message', { 'process.command_line': `deploy --password ${CODE} --retry 3`, 'app.note': `ran with ${CODE}` }, [CODE]],
  ['argument list -> message', { 'process.command_args': ['deploy', '--password', CODE], 'app.note': `ran with ${CODE}` }, [CODE]],
  ['header -> message', { 'http.request.header.x-api-key': [CODE], 'app.note': `key ${CODE} refused` }, [CODE]],
  ['Authorization -> message', { 'http.request.header.authorization': `Bearer ${CODE}`, 'app.note': `(${CODE})` }, [CODE]],
  ['Basic -> message', { 'http.request.header.authorization': `Basic ${btoa(`anna:${CODE}`)}`, 'app.note': `x ${btoa(`anna:${CODE}`)} y` }, [btoa(`anna:${CODE}`)]],
  ['cookie -> message', { 'http.request.header.cookie': `sid=${CODE}`, 'app.note': `session ${CODE} gone` }, [CODE]],
  ['password attribute -> message', { 'app.user.password': WORD, 'app.note': `"${WORD}" is too weak` }, [WORD]],
  ['password attribute -> stack trace', { 'app.password': WORD, 'exception.stacktrace': `Error: ${WORD} is weak\n    at f (/srv/a.js:1:2)` }, [WORD]],
  ['password attribute -> list', { 'app.password': WORD, 'app.tried': ['x', WORD] }, [WORD]],
  ['password attribute -> nested value', { 'app.password': WORD, 'app.body': { a: [{ b: `is ${WORD}` }] } }, [WORD]],
  ['password attribute -> bytes', { 'app.password': WORD, 'app.raw': new TextEncoder().encode(`is ${WORD}`) }, [WORD]],
  ['JSON field -> the same JSON', { 'app.body': `{"password":"${WORD}","note":"${WORD} is weak"}` }, [WORD]],
  ['JSON field -> message', { 'app.body': `{"password": "${WORD}"}`, 'app.note': `${WORD}, again` }, [WORD]],
  ['JSON field with quotes -> JSON', { 'app.secret': 'say "friend" now', 'app.body': '{"note":"say \\"friend\\" now"}' }, ['friend']],
  ['pair in a message -> another message', { 'app.log': `login password=${WORD}`, 'app.note': `the word ${WORD}` }, [WORD]],
  ['column -> message', { 'db.query.text': `SELECT 1 FROM users WHERE last_name = '${NAME}'`, 'exception.message': `no ${NAME}` }, [NAME]],
  ['column of MySQL -> message', { 'db.system.name': 'mysql', 'db.query.text': `SELECT 1 FROM users WHERE last_name = "${NAME}"`, 'app.note': NAME }, [NAME]],
  ['column of a list -> message', { 'db.query.text': `SELECT 1 FROM u WHERE last_name IN ('Ruiz', '${NAME}')`, 'app.note': `not ${NAME}, Ruiz` }, [NAME, 'Ruiz']],
  ['column of an INSERT -> message', { 'db.query.text': `INSERT INTO u (id, last_name) VALUES (1, '${NAME}')`, 'app.note': `bad ${NAME}` }, [NAME]],
  ['bare name in a table of persons -> message', { 'db.query.text': `INSERT INTO shop.customers (id, name) VALUES (1, 'Anna ${NAME}')`, 'app.note': `no Anna ${NAME}` }, [NAME]],
  ['numbered parameter of a statement -> message', { 'db.query.parameter.0': `Anna ${NAME}`, 'exception.message': `no Anna ${NAME} here` }, [NAME]],
  ['field of a document -> message', { 'db.system.name': 'mongodb', 'db.query.text': `{"find":"users","filter":{"lastName":"${NAME}"}}`, 'app.note': `no ${NAME}` }, [NAME]],
  ['column, a number -> message', { 'db.query.text': `SELECT 1 FROM u WHERE phone = ${PHONE}`, 'app.note': `dialled ${PHONE} twice` }, [PHONE]],
  ['query parameter of a statement -> message', { 'db.query.parameter.last_name': NAME, 'app.last_name': NAME, 'app.note': `no ${NAME}` }, [NAME]],
  ['user name -> message', { 'user.name': 'jdoe', 'exception.message': 'user jdoe is locked' }, ['jdoe']],
  ['person -> span name', { 'user.full_name': `Anna ${NAME}`, 'app.note': `greet Anna ${NAME}!` }, [NAME]],
  ['random literal -> message', { 'db.query.text': `SELECT 1 FROM t WHERE c = 'q7Z${CODE}x9Lw'`, 'app.note': `got q7Z${CODE}x9Lw` }, [CODE]],
  ['password attribute -> texts under keys of ids, enums and numbers', { 'app.password': WORD, 'error.type': `rejected ${WORD} here`, 'http.request.method': `GET ${WORD}`, 'http.response.status_code': `not ${WORD}` }, [WORD]],
  ['password attribute -> URL in a header', { 'app.password': WORD, 'http.request.header.referer': [`https://h.example/${WORD}/x`] }, [WORD]],
  ['several in one text', { 'app.password': WORD, 'app.api_key': CODE, 'app.note': `${WORD}/${CODE}/${WORD}` }, [WORD, CODE]],
  ['one inside another', { 'app.password': WORD, 'app.secret': `${WORD} ${CODE}`, 'app.note': `${WORD} ${CODE} and ${WORD}` }, [WORD, CODE]],
  ['in brackets, quotes, with punctuation', { 'app.password': WORD, 'app.note': `(${WORD}) [${WORD}] "${WORD}" '${WORD}', ${WORD}; ${WORD}. ${WORD}!` }, [WORD]],
  ['behind escapes', { 'app.password': WORD, 'app.note': `line\\n${WORD}\\n and %20${WORD}` }, [WORD]],
]; // biome-ignore format: a table

/** What is masked, and attributes of the same record that stay byte for byte. */
const KEPT: readonly (readonly [what: string, source: Attributes, others: Attributes])[] = [
  ['a part of a word', { 'app.password': WORD }, { 'app.note': `${WORD}s a${WORD} ${WORD}_x x_${WORD} é${WORD} ${WORD}é` }],
  ['other case', { 'app.password': WORD }, { 'app.note': 'Summerday SUMMERDAY' }],
  ['frames', { 'app.password': WORD }, { 'exception.stacktrace': `Error: no\n    at ${WORD} (/srv/${WORD}/${WORD}.js:1:2)\n    at async ${WORD}.run (node:internal/${WORD}:1:2)` }],
  ['frames of Java', { 'app.password': WORD }, { 'exception.stacktrace': `java.lang.Error: no\n\tat com.${WORD}.App.${WORD}(App.java:12)` }],
  ['ids, enums, hosts, code', { 'app.password': WORD }, { 'service.instance.id': WORD, 'server.address': WORD, 'http.request.method': 'GET', 'code.function.name': WORD, 'messaging.destination.name': WORD, 'k8s.pod.name': WORD, 'error.type': WORD }],
  ['numbers', { 'app.pin_number': '94827' }, { 'app.count': 94_827, 'http.response.body.size': 94_827, 'app.list': [94_827] }],
  ['keys', { 'app.password': WORD }, { [`app.${WORD}`]: 'x', 'app.map': { [WORD]: 1 } }],
  ['hosts in URLs', { 'app.password': WORD }, { 'url.full': `https://${WORD}.example.com/x` }],
  ['names in statements', { 'app.password': WORD }, { 'db.query.text': `SELECT ${WORD} FROM ${WORD} WHERE ${WORD} = $1` }],
  ['short values', { 'app.password': 'abc' }, { 'app.note': 'abc' }],
  ['numbers below five digits', { 'app.password': '2024' }, { 'app.note': 'in 2024' }],
  ['words of the stop list', { 'app.password': 'admin' }, { 'app.note': 'admin logged in', 'app.role': 'admin' }],
  ['what stands in place of a secret', { 'app.password': '<missing>' }, { 'app.note': 'is <missing>' }],
  ['literals of any column', { 'db.query.text': "SELECT 1 FROM o WHERE state = 'awaiting' AND country = 'Norway'" }, { 'app.note': 'awaiting Norway' }],
  ['bare names in other tables', { 'db.query.text': "SELECT 1 FROM products WHERE name = 'Teapot'" }, { 'app.note': 'no Teapot' }],
  ['parameters that are words or ids', { 'db.query.parameter.0': 'awaiting', 'db.query.parameter.1': 'u_1234567', 'db.query.parameter.2': 'OPEN_ORDERS' }, { 'app.note': 'u_1234567 awaiting OPEN_ORDERS' }],
  ['ids in statements', { 'db.query.text': "SELECT 1 FROM o WHERE id = '550e8400-e29b-41d4-a716-446655440000' AND u = 'u_1234567'" }, { 'app.note': 'order 550e8400-e29b-41d4-a716-446655440000 of u_1234567' }],
  ['numbers in statements', { 'db.query.text': 'SELECT 1 FROM o WHERE total > 94827 LIMIT 10000' }, { 'app.note': '94827 of 10000' }],
  ['user names of connections that are plain words', { 'url.full': 'postgres://shop:x9Lw2Kd8@db/shop' }, { 'app.note': 'the shop is open', 'service.namespace': 'shop' }],
  ['settings in cookies', { 'http.request.header.cookie': 'theme=midnight; lang=german' }, { 'app.note': 'midnight in german' }],
  ['opaque ids of users', { 'user.id': 'u_1234567' }, { 'app.note': 'user u_1234567' }],
  ['client addresses', { 'client.address': '203.0.113.77' }, { 'app.note': 'ECONNREFUSED 203.0.113.77:443' }],
  ['coordinates', { 'geo.location.lat': 47.376_887 }, { 'app.note': 'at 47.4' }],
  ['home directories', { 'app.file': '/home/gardener/x.ts' }, { 'app.note': 'the gardener came' }],
  ['trace ids', { 'app.password': WORD }, { 'app.note': '4bf92f3577b34da6a3ce929d0e0e4736' }],
]; // biome-ignore format: a table

describe('engine/taint/taint-pass', function () {
  describe('masks in the rest of the record', function () {
    for (const [what, attributes, gone] of TAINTED) {
      it(what, function () {
        const masked = masker.maskAttributes(attributes);
        const written = JSON.stringify(masked, (_, value) =>
          value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
        );
        for (const value of gone) expect(written).to.not.include(value);
        expect(masker.maskAttributes(masked), 'once more').to.equal(masked);
      });
    }
  });

  describe('keeps in the rest of the record', function () {
    for (const [what, source, others] of KEPT) {
      it(what, function () {
        const masked = masker.maskAttributes({ ...source, ...others });
        for (const [key, value] of Object.entries(others)) expect(masked[key], key).to.deep.equal(value);
      });
    }
  });

  it('writes what it was masked as where it stood', function () {
    expect(masker.maskAttributes({ 'app.password': WORD, 'app.note': `the ${WORD}!` })['app.note']).to.equal(
      'the [REDACTED:credential.password]!',
    );
  });

  it('keeps URLs and JSON well-formed', function () {
    const masked = masker.maskAttributes({
      'app.secret': 'say "friend" now',
      'url.full': 'https://h.example/say%20%22friend%22%20now?x=1',
      'app.body': '{"note": "say \\"friend\\" now", "n": 1}',
    });
    expect(masked['url.full']).to.equal('https://h.example/REDACTED?x=1');
    expect(JSON.parse(String(masked['app.body']))).to.deep.equal({ note: '[REDACTED:credential.secret]', n: 1 });
  });

  it('looks at texts that were found clean before', function () {
    const attributes = { 'app.note': `a text with ${WORD} in it` };
    for (let i = 0; i < 3; i++) expect(masker.maskAttributes(attributes)).to.equal(attributes);
    expect(masker.maskAttributes({ ...attributes, 'app.password': WORD })['app.note']).to.not.include(WORD);
    expect(masker.maskAttributes(attributes), 'the next record').to.equal(attributes);
  });

  it('tells statements with placeholders apart that are alike once they are masked', function () {
    const own = createMasker();
    const note = `by ${NAME}`;
    const masked = (statement: string) =>
      own.maskAttributes({ 'db.query.text': statement, 'app.note': note })['app.note'];
    expect(masked(`SELECT 1 FROM u WHERE city = '${NAME}' AND last_name = ?`)).to.equal(note);
    expect(masked(`SELECT 1 FROM u WHERE city = ? AND last_name = '${NAME}'`)).to.not.include(NAME);
    // and remembers what the columns of others tell
    for (let i = 0; i < 3; i++) expect(masked(`SELECT 1 FROM u WHERE last_name = '${NAME}'`)).to.not.include(NAME);
    expect(masked(`SELECT 1 FROM u WHERE city = '${NAME}'`)).to.equal(note);
  });

  it('knows what is secret in an attribute that the policy replaces or drops', function () {
    for (const rule of ['drop', 'placeholder'] as const) {
      const own = createMasker({ attributes: { 'app.log': rule } });
      const masked = own.maskAttributes({ 'app.log': `login password=${WORD}`, 'app.note': `the ${WORD}` });
      expect(masked['app.note']).to.equal('the [REDACTED:credential.password]');
    }
  });

  it('does nothing where the policy says so', function () {
    const own = createMasker({ taint: 'off' });
    expect(own.maskAttributes({ 'app.password': WORD, 'app.note': WORD })['app.note']).to.equal(WORD);
  });

  it('uses the operator of the type', function () {
    const key = 'k'.repeat(32);
    const own = createMasker({ operators: { default: 'token' }, token: { key, keyId: 'k1' } });
    const { 'app.password': token, 'app.note': note } = own.maskAttributes({
      'app.password': WORD,
      'app.note': `x ${WORD} y`,
    });
    expect(note).to.equal(`x ${token} y`);
  });

  it('takes part in the work budget', function () {
    const own = createMasker({ limits: { budget: 4096 } });
    const masked = own.maskAttributes({ 'app.password': WORD, 'app.note': `${WORD} `.repeat(1000) });
    expect(masked['app.note']).to.not.include(WORD);
  });
});
