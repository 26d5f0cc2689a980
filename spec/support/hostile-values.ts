import type { Canary } from './canary.js';

/** A value that is made to break masking or a serializer, with a sensitive text somewhere in it. */
export interface HostileValue {
  readonly what: string;
  readonly make: (canary: Canary) => unknown;
  /** Something of it cannot be masked, which has to be counted; under this reason where one is given. */
  readonly fails?: boolean | string;
  /** Takes long to look at. */
  readonly heavy?: boolean;
}

const throwing = (text: string) => () => {
  throw new Error(text);
};

/** A property that is clean when it is read first, and sensitive after `times` reads. */
const changing = (text: string, times: number): object => {
  let reads = 0;
  return Object.defineProperty({}, 'note', { enumerable: true, get: () => (++reads > times ? text : 'clean') });
};

function deep(text: string, levels: number): object {
  let value: object = { note: text };
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { a: value };
  return value;
}

function cyclic(text: string): object {
  const value: Record<string, unknown> = { note: text, list: [] };
  value['self'] = value;
  (value['list'] as unknown[]).push(value);
  return value;
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

class Customer {
  readonly #secret: string;
  constructor(readonly note: string) {
    this.#secret = note;
  }
  get derived(): string {
    return this.#secret;
  }
  toJSON(): string {
    return this.#secret;
  }
  toString(): string {
    return this.#secret;
  }
}

class LoudArray extends Array<string> {
  toJSON(): string {
    return this.join();
  }
}

class LoudBytes extends Uint8Array {
  toJSON(): string {
    return new TextDecoder().decode(this);
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const named = (text: string) => Object.defineProperty(() => text, 'name', { value: text });

export const HOSTILE_VALUES: readonly HostileValue[] = [
  {
    what: 'a getter that throws',
    make: ({ text }) => ({
      get note() {
        return throwing(text)();
      },
    }),
    fails: true,
  },
  { what: 'a getter that changes its mind after 1 read', make: ({ text }) => changing(text, 1) },
  { what: 'a getter that changes its mind after 2 reads', make: ({ text }) => changing(text, 2) },
  { what: 'a getter that changes its mind after 3 reads', make: ({ text }) => changing(text, 3) },
  {
    what: 'a list whose item changes its mind',
    make: ({ text }) => {
      let n = 0;
      return Object.defineProperty(['a'], 0, { enumerable: true, get: () => (++n > 1 ? text : 'a') });
    },
  },
  { what: 'a cycle', make: ({ text }) => cyclic(text), fails: true, heavy: true },
  { what: 'a depth of 10,000', make: ({ text }) => deep(text, 10_000), fails: 'limit.depth', heavy: true },
  { what: 'a text of 20 MB that ends with it', make: ({ text }) => `${'word '.repeat(4_000_000)}${text}`, heavy: true },
  {
    what: 'a text of 20 MB that starts with it',
    make: ({ text }) => `${text} ${'word '.repeat(4_000_000)}`,
    heavy: true,
  },
  {
    what: 'bytes of 20 MB that end with it',
    make: ({ text }) => utf8(`${'word '.repeat(4_000_000)}${text}`),
    heavy: true,
  },
  {
    what: 'a list of 100,000 texts',
    make: ({ text }) => [...new Array<string>(100_000).fill('word'), text],
    heavy: true,
  },
  {
    what: 'a map of 100,000 keys',
    make: ({ text }) => Object.fromEntries([...new Array(100_000).keys()].map((i) => [`k${i}`, i % 2 ? 'word' : text])),
    heavy: true,
  },
  { what: 'lone surrogates around it', make: ({ text }) => `\ud800 ${text} \udfff` },
  { what: 'a NUL and controls around it', make: ({ text }) => `\u0000${text}\u0007` },
  {
    what: 'a prototype with a getter',
    make: ({ text }) =>
      Object.create({
        get note() {
          return text;
        },
      }) as object,
  },
  { what: 'a prototype with toJSON', make: ({ text }) => Object.create({ toJSON: () => text }) as object },
  { what: 'a toJSON of its own', make: ({ text }) => ({ toJSON: () => text, note: 'clean' }), fails: true },
  {
    what: 'a hidden toJSON',
    make: ({ text }) => Object.defineProperty({ note: 'clean' }, 'toJSON', { value: () => text }),
  },
  { what: 'no prototype', make: ({ text }) => Object.assign(Object.create(null) as object, { note: text }) },
  {
    what: 'a key called __proto__',
    make: ({ text }) =>
      JSON.parse(`{"__proto__":{"note":${JSON.stringify(text)}},"constructor":{"prototype":{"note":"x"}}}`) as object,
  },
  { what: 'a revoked proxy of a map', make: ({ text }) => revoked({ note: text }), fails: true },
  { what: 'a revoked proxy of a list', make: ({ text }) => revoked([text]), fails: true },
  {
    what: 'a proxy that throws',
    make: ({ text }) => new Proxy({}, { ownKeys: throwing(text), get: throwing(text), getPrototypeOf: throwing(text) }),
    fails: true,
  },
  {
    what: 'a proxy with endless keys',
    make: ({ text }) =>
      new Proxy(
        {},
        {
          ownKeys: () => Array.from({ length: 1000 }, (_, i) => `k${i}`),
          getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
          get: () => ({ note: text }),
        },
      ),
    heavy: true,
  },
  { what: 'a proxy that nests without end', make: ({ text }) => endless(text), fails: true },
  {
    what: 'a list of a length that lies',
    make: ({ text }) =>
      new Proxy([text], {
        get: (target, name) => (name === 'length' ? 2 ** 32 - 1 : Reflect.get(target, name)) as unknown,
      }),
    fails: true,
    heavy: true,
  },
  {
    what: 'a sparse list',
    make: ({ text }) => {
      const list: string[] = [];
      list[5] = text;
      return list;
    },
  },
  {
    what: 'a sparse list of 4 billion',
    make: ({ text }) => {
      const list = [text];
      list.length = 2 ** 32 - 1;
      return list;
    },
    fails: true,
    heavy: true,
  },
  { what: 'a list with properties', make: ({ text }) => Object.assign(['a'], { note: text }) },
  { what: 'a subclass of Array', make: ({ text }) => LoudArray.of(text) },
  { what: 'a Map', make: ({ text }) => new Map([[text, text]]) },
  { what: 'a Set', make: ({ text }) => new Set([text]) },
  { what: 'a class instance', make: ({ text }) => new Customer(text) },
  {
    what: 'an Error with a cause',
    make: ({ text }) => Object.assign(new Error(text, { cause: new Error(text) }), { detail: text }),
  },
  { what: 'a Date with a note', make: ({ text }) => Object.assign(new Date(0), { note: text }) },
  { what: 'a URL', make: ({ text }) => new URL(`https://shop.example/?token=${encodeURIComponent(text)}`) },
  { what: 'a regular expression', make: ({ text }) => new RegExp(text.replaceAll(/[^a-zA-Z0-9]/g, '.')) },
  { what: 'a boxed string', make: ({ text }) => new String(text) },
  {
    what: 'a boxed string that says something else',
    make: ({ text }) => {
      let n = 0;
      return Object.assign(new String('clean'), { valueOf: () => (++n > 1 ? text : 'clean'), toString: () => text });
    },
  },
  {
    what: 'a boxed string whose valueOf gives itself',
    make: ({ text }) => {
      const boxed = new String(text);
      return Object.assign(boxed, { valueOf: () => boxed });
    },
    fails: true,
  },
  { what: 'a symbol', make: ({ text }) => Symbol(text), fails: true },
  { what: 'a symbol as a key', make: ({ text }) => ({ [Symbol(text)]: text, note: 'clean' }) },
  { what: 'a function', make: ({ text }) => named(text), fails: true },
  {
    what: 'a class',
    make: ({ text }) => Object.assign(class {}, { note: text }),
    fails: true,
  },
  { what: 'a promise', make: ({ text }) => Promise.resolve(text) },
  {
    what: 'a thenable that throws',
    make: ({ text }) => Object.defineProperty({}, 'then', { enumerable: true, get: throwing(text) }),
    fails: true,
  },
  { what: 'an ArrayBuffer', make: ({ text }) => utf8(text).buffer, fails: true },
  { what: 'a DataView', make: ({ text }) => new DataView(utf8(text).buffer), fails: true },
  { what: 'a Uint16Array', make: ({ text }) => Uint16Array.from(text, (c) => c.charCodeAt(0)), fails: true },
  { what: 'a Buffer', make: ({ text }) => Buffer.from(text) },
  { what: 'bytes that are no text', make: ({ text }) => Uint8Array.from([255, 254, ...utf8(text), 192]), fails: false },
  { what: 'a subclass of Uint8Array', make: ({ text }) => new LoudBytes(utf8(text)) },
  { what: 'a long key', make: ({ text }) => ({ [`${'k'.repeat(100_000)} ${text}`]: 1 }) },
];

/** A list or map that holds another one whatever one asks for. */
const endless = (text: string): object =>
  new Proxy({ note: text } as Record<string, unknown>, {
    get: (target, name) => (name === 'a' ? endless(text) : Reflect.get(target, name)),
    ownKeys: () => ['a', 'note'],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, writable: true, value: 1 }),
  });
