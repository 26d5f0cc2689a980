import { expect } from 'chai';
import fc from 'fast-check';
import type { Policy } from '../../lib/engine/policy/schema.js';
import { createMasker } from '../../lib/index.js';

const EMAIL = 'jane.roe@corp.com';
const MASKED = '[REDACTED:contact.email]';
const CARD = 4111111111111111;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('engine/value-walker', function () {
  const masker = createMasker();
  const mask = (value: unknown, key = 'app.data') => masker.maskValue(key, value);

  class Customer {
    email = EMAIL;
    age = 44;
  }

  /** Value, what comes of it, why. */
  const table: readonly (readonly [string, unknown, unknown])[] = [
    ['text in an array', ['a', EMAIL], ['a', MASKED]],
    ['text in a map', { a: { b: EMAIL } }, { a: { b: MASKED } }],
    [
      'a telling name',
      { user: 'jane', password: 'hunter22' },
      { user: 'jane', password: '[REDACTED:credential.password]' },
    ],
    [
      'everything under a telling name',
      { password: ['a1', { b: 'c3' }] },
      { password: ['[REDACTED:credential.password]', { b: '[REDACTED:credential.password]' }] },
    ],
    [
      'the data of a Secret of Kubernetes, wherever its kind stands',
      { data: { a: 'b1c2d3' }, kind: 'Secret', metadata: { name: 'a' } },
      { data: { a: '[REDACTED:credential.secret]' }, kind: 'Secret', metadata: { name: 'a' } },
    ],
    ['and no other data', { data: { a: 'b1c2d3' }, kind: 'ConfigMap' }, { data: { a: 'b1c2d3' }, kind: 'ConfigMap' }],
    [
      'the private members of a key',
      { kty: 'EC', x: 'b1c2d3e4', d: 'f5g6h7i8' },
      { kty: 'EC', x: 'b1c2d3e4', d: '[REDACTED:credential.secret]' },
    ],
    [
      'a number under a telling name',
      { gpio: 4711, password: 47110815 },
      { gpio: 4711, password: '[REDACTED:credential.password]' },
    ],
    [
      'but for what is said about it',
      { password: { type: 'string', minLength: 12, createdAt: '2024', value: 'c3' } },
      { password: { type: 'string', minLength: 12, createdAt: '2024', value: '[REDACTED:credential.password]' } },
    ],
    [
      'a number that has a name of its own',
      { cookie: { lifetime: 3600 }, secret: { volume: 1234567 }, tokens: { value: 47110815 } },
      { cookie: { lifetime: 3600 }, secret: { volume: 1234567 }, tokens: { value: 47110815 } },
    ],
    [
      'but for numbers that are values whatever they are called',
      { passwords: { admin: 12345678 }, phone: { home: 4155552671 } },
      { passwords: { admin: '[REDACTED:credential.password]' }, phone: { home: '[REDACTED:contact.phone]' } },
    ],
    [
      'and for a secret there',
      { password: { name: ['Harbor', '5048%'].join('') }, token: { kid: 'k9Xw2Lq8Zr4Tb7Nc', model: 'gpt-4o' } },
      { password: { name: '[REDACTED:credential.password]' }, token: { kid: 'k9Xw2Lq8Zr4Tb7Nc', model: 'gpt-4o' } },
    ],
    [
      'a count under a telling name',
      { password: 12, errors: { password: [3, 4n] } },
      { password: 12, errors: { password: [3, 4n] } },
    ],
    ['a path of names', { api: { key: 'k9Xw2Lq8Zr4T' } }, { api: { key: '[REDACTED:credential.api-key]' } }],
    [
      'a value that the name beside it tells of',
      {
        env: [
          { name: 'DB_PASSWORD', value: 'a b' },
          { key: 'password', value: { stringValue: 'x1' } },
          { name: 'n', value: 'x' },
        ],
      },
      {
        env: [
          { name: 'DB_PASSWORD', value: '[REDACTED:credential.password]' },
          { key: 'password', value: { stringValue: '[REDACTED:credential.password]' } },
          { name: 'n', value: 'x' },
        ],
      },
    ],
    [
      'a value whose name stands behind it, or is the last of a path',
      [
        { value: 'a b', name: 'DB_PASSWORD' },
        { received: 'x1', code: 'invalid_literal', path: ['user', 'password'] },
        { loc: ['body', 'password'], input: 'x1', output: 'x1' },
        { value: 'x', path: '/user/name' },
      ],
      [
        { value: '[REDACTED:credential.password]', name: 'DB_PASSWORD' },
        { received: '[REDACTED:credential.password]', code: 'invalid_literal', path: ['user', 'password'] },
        { loc: ['body', 'password'], input: '[REDACTED:credential.password]', output: 'x1' },
        { value: 'x', path: '/user/name' },
      ],
    ],
    [
      'the arguments of a command',
      [
        ['docker', 'login', '-p', 'hunter', 'h'],
        { argv: ['/bin/mysql', '-phunter'] },
        ['docker', 'run', '-p', '80:80'],
      ],
      [
        ['docker', 'login', '-p', '[REDACTED:credential.secret]', 'h'],
        { argv: ['/bin/mysql', '-p[REDACTED:credential.secret]'] },
        ['docker', 'run', '-p', '80:80'],
      ],
    ],
    [
      'what is bound to a statement',
      [
        { bindings: ['Jane', 'hunter'], sql: 'insert into users (nick, password) values (?, ?)' },
        { text: 'UPDATE u SET password = crypt($1, salt) WHERE id = $2', values: ['hunter', 'u_5', 7] },
        { query: 'SELECT id FROM orders WHERE state = $1', parameters: ['open'] },
        { query: { a: 1 }, params: ['password'] },
      ],
      [
        {
          bindings: ['Jane', '[REDACTED:credential.password]'],
          sql: 'insert into users (nick, password) values (?, ?)',
        },
        {
          text: 'UPDATE u SET password = crypt($1, salt) WHERE id = $2',
          values: ['[REDACTED:database.value]', 'u_5', 7],
        },
        { query: 'SELECT id FROM orders WHERE state = $1', parameters: ['open'] },
        { query: { a: 1 }, params: ['password'] },
      ],
    ],
    [
      'a name and its value',
      [
        ['password', 'hunter'],
        {
          h: [
            ['a', 'x'],
            ['X-Api-Key', 'x1'],
          ],
        },
        ['password', 'x1'],
        ['password', 'x1', 'y'],
        { path: ['pin', 'x1'] },
      ],
      [
        ['password', '[REDACTED:credential.password]'],
        {
          h: [
            ['a', 'x'],
            ['X-Api-Key', '[REDACTED:credential.header]'],
          ],
        },
        ['password', '[REDACTED:credential.password]'],
        ['password', 'x1', 'y'],
        { path: ['pin', 'x1'] },
      ],
    ],
    [
      'names and values one after the other',
      { rawHeaders: ['Host', 'h', 'X-Api-Key', 'x1'] },
      { rawHeaders: ['Host', 'h', 'X-Api-Key', '[REDACTED:credential.header]'] },
    ],
    [
      'what is said of a field',
      {
        errors: { password: ['is too short', 'x1'], lastName: ['trop court, hélas'] },
        lastName: 'Jean d’Arc le Petit',
        password: ['is required'],
      },
      {
        errors: { password: ['is too short', '[REDACTED:credential.password]'], lastName: ['trop court, hélas'] },
        lastName: '[REDACTED:person.name]',
        password: ['is required'],
      },
    ],
    [
      'what an option tells of',
      ['--password', 'x1', '--port', '80'],
      ['--password', '[REDACTED:credential.password]', '--port', '80'],
    ],
    ['a card number as a number', { a: CARD }, { a: '[REDACTED:payment.card]' }],
    ['a card number as a bigint', { a: BigInt(CARD) }, { a: '[REDACTED:payment.card]' }],
    ['an array of numbers stays of one type', [1, CARD, 2], ['1', '[REDACTED:payment.card]', '2']],
    ['a mixed array keeps its other elements', [1, CARD, null], [1, '[REDACTED:payment.card]', null]],
    ['a masked name', { [EMAIL]: 1, 'john@corp.com': 2 }, { [MASKED]: 1, [`${MASKED}#2`]: 2 }],
    ['an instance as a map', new Customer(), { email: MASKED, age: 44 }],
    ['boxed values', [new String(EMAIL), new Number(5)], [MASKED, 5]],
    ['a function', () => EMAIL, '[REDACTED:value.unsupported]'],
    ['a symbol', Symbol(EMAIL), '[REDACTED:value.unsupported]'],
    ['other views of bytes', new Uint16Array(2), '[REDACTED:value.unsupported]'],
    ['a buffer', new ArrayBuffer(2), '[REDACTED:value.unsupported]'],
    ['bytes of a text', bytes(`to ${EMAIL}`), bytes(`to ${MASKED}`)],
    ['bytes that are no text', Uint8Array.of(255, ...bytes(` ${EMAIL}`)), bytes('[REDACTED:value.unsupported]')],
    ['JSON in a text in a map', { body: `{"email":"${EMAIL}"}` }, { body: `{"email":"${MASKED}"}` }],
  ];
  for (const [why, value, expected] of table) it(why, () => expect(mask(value)).to.deep.equal(expected));

  const kept: readonly (readonly [string, unknown])[] = [
    ['numbers', 12345],
    ['a number that is no card', 4111111111111112],
    ['fractions', 4111111111111111.5],
    ['NaN', Number.NaN],
    ['small bigints', 5n],
    ['booleans', true],
    ['null', null],
    ['undefined', undefined],
    ['clean arrays', ['a', 1, true, null, [2]]],
    ['clean maps', { a: 1, b: { c: ['x'] } }],
    ['maps without a prototype', Object.assign(Object.create(null), { a: 'clean' })],
    ['clean bytes', Uint8Array.of(0, 1, 2, 255)],
    ['holes', [1, undefined, 3]],
    ['frozen values', Object.freeze({ a: Object.freeze(['x']) })],
  ];
  for (const [why, value] of kept)
    it(`keeps the reference: ${why}`, () => expect(Object.is(mask(value), value)).to.equal(true));

  it('masks a value as it masks the text of it', function () {
    const key = fc.constantFrom(
      ...'customer name apiKeys live password current address line1 type user errors id token createdAt n'.split(' '),
    );
    const text = fc.constantFrom(
      'Jane Roe',
      'hunter22x',
      '12 Baker Street',
      'is required',
      'no',
      '',
      'k9Xw2Lq8Zr4T',
      EMAIL,
      '2024-05-06',
    );
    const { value } = fc.letrec<{ value: unknown; map: unknown }>((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, text, fc.boolean(), fc.array(text, { maxLength: 2 }), tie('map')),
      map: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    })); // biome-ignore format: tables
    const map = fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true });
    fc.assert(
      fc.property(map, (one) => {
        const json = JSON.stringify(one);
        const masked = JSON.stringify(mask(one, 'x'));
        expect(masker.maskText(json)).to.equal(masked);
        const printed = masker.maskText(`got ${json} now`);
        for (const gone of ['hunter22x', 'k9Xw2Lq8Zr4T', '12 Baker Street'].filter(
          (secret) => !masked.includes(secret),
        ))
          expect(printed, 'in a text').not.to.include(gone);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves the original as it was', function () {
    const value = { a: [EMAIL, { b: EMAIL }] };
    const before = structuredClone(value);
    mask(value);
    expect(value).to.deep.equal(before);
  });

  it('reads each property once', function () {
    let reads = 0;
    const value = {
      get a() {
        return reads++ === 0 ? 'clean' : EMAIL;
      },
    };
    expect(mask(value)).to.deep.equal({ a: 'clean' });
    expect(reads).to.equal(1);
  });

  it('replaces a property that throws, and keeps its neighbours', function () {
    expect(
      mask({
        a: 1,
        get b(): never {
          throw new Error(EMAIL);
        },
        c: EMAIL,
      }),
    ).to.deep.equal({ a: 1, b: '[REDACTED:failure.error]', c: MASKED });
  });

  it('shows nothing that is hidden from a reader of own enumerable names', function () {
    const value: Record<string, unknown> = { a: 1, [Symbol('s')]: EMAIL };
    Object.defineProperty(value, 'hidden', { value: EMAIL, enumerable: false });
    const masked = mask(value) as object;
    expect(Reflect.ownKeys(masked)).to.deep.equal(['a']);
    const list = Object.assign(['a'], { extra: EMAIL });
    expect(mask(list)).to.deep.equal(['a']);
  });

  it('shows nothing that a prototype holds', function () {
    const masked = mask(Object.create({ email: EMAIL })) as Record<string, unknown>;
    expect(masked['email']).to.equal(undefined);
  });

  it('ends cycles, and values that are too deep', function () {
    const cycle: Record<string, unknown> = { email: EMAIL };
    cycle['self'] = cycle;
    expect(mask(cycle)).to.deep.equal({ email: MASKED, self: '[REDACTED:value.cycle]' });
    const shallow = createMasker({ limits: { maxDepth: 2 } });
    expect(shallow.maskValue('a', { b: { c: { d: EMAIL } } })).to.deep.equal({ b: { c: '[REDACTED:limit.depth]' } });
    expect(shallow.maskValue('a', { b: { c: 1 } })).to.deep.equal({ b: { c: 1 } });
    expect(shallow.maskValue('a', [[[]]])).to.deep.equal([['[REDACTED:limit.depth]']]);
  });

  it('ends values that widen without a cycle: the field is replaced', function () {
    let wide: unknown = 'leaf';
    for (let depth = 0; depth < 20; depth++) wide = Array.from({ length: 10 }, () => wide);
    expect(mask(wide)).to.equal('[REDACTED:limit.budget]');
  });

  it('does not believe in lengths: an array of a billion holes is replaced', function () {
    expect(mask(new Array(1e9))).to.equal('[REDACTED:limit.budget]');
  });

  it('sets names of Object as properties', function () {
    const value = JSON.parse(`{"__proto__":{"email":"${EMAIL}"},"constructor":"${EMAIL}"}`);
    expect(JSON.stringify(mask(value))).to.equal(`{"__proto__":{"email":"${MASKED}"},"constructor":"${MASKED}"}`);
  });

  it('rounds coordinates, as numbers and as texts', function () {
    expect(mask(52.520008, 'client.geo.location.lat')).to.equal(52.5);
    expect(mask('13.404954', 'geo.location.lon')).to.equal('13.4');
    expect(mask(52.5, 'geo.location.lat')).to.equal(52.5);
    expect(mask(52.520008, 'app.lat')).to.equal(52.5);
    expect(mask([13.404954, 52.520008], 'coordinates')).to.deep.equal([13.4, 52.5]);
  });

  it('reads the elements of an argument list beside each other', function () {
    expect(mask(['mysql', '--password', 'hunter22', '-h', 'db'], 'process.command_args')).to.deep.equal(
      ['mysql', '--password', '[REDACTED:credential.password]', '-h', 'db'].map((arg, i) =>
        i === 2 ? (mask(['mysql', '--password', 'hunter22'], 'process.command_args') as string[])[2] : arg,
      ),
    );
    expect(JSON.stringify(mask(['mysql', '--password', 'hunter22'], 'process.command_args'))).to.not.include(
      'hunter22',
    );
    const clean = ['node', 'server.js', '--port', '8080'];
    expect(mask(clean, 'process.command_args')).to.equal(clean);
    expect(mask(['a', 5, EMAIL], 'process.command_args')).to.deep.equal(['a', 5, MASKED]);
  });

  describe('under the operators of a policy', function () {
    const policy: Policy = { operators: { default: 'drop' }, attributes: { note: 'drop', card: 'partial' } };
    const dropping = createMasker(policy);

    it('drops elements and properties', function () {
      expect(dropping.maskValue('a', [EMAIL, 'b'])).to.deep.equal(['b']);
      expect(dropping.maskValue('a', { password: 'hunter22', b: 1 })).to.deep.equal({ b: 1 });
    });

    it('replaces an attribute whole, of whatever shape', function () {
      expect(dropping.maskValue('note', { a: [1] })).to.equal(undefined);
      expect(dropping.maskValue('note', 5)).to.equal(undefined);
      expect(dropping.maskValue('card', CARD)).to.equal('************1111');
      for (const value of [true, 1.5, null])
        expect(dropping.maskValue('note', value), String(value)).to.equal(undefined);
    });
  });
});
