import { expect } from 'chai';
import { createMasker } from '../../lib/engine/masker.js';
import { randomText } from '../support/random.js';

const masker = createMasker();

const bytesOf = (text: string): number[] => [...Buffer.from(text, 'utf8')];
const hex = (code: number, length = 2): string => code.toString(16).padStart(length, '0');
const each = (text: string, write: (code: number) => string): string =>
  Array.from({ length: text.length }, (_, i) => write(text.charCodeAt(i))).join('');
const marksOf = (text: string, write: (code: number) => string): string =>
  text.replace(/[^A-Za-z0-9 ]|[1-3]/g, (c) => write(c.charCodeAt(0)));

const entity = (code: number): string => `&#${code};`;
const unit = (code: number): string => `\\u${hex(code, 4)}`;
const doubled = (code: number): string => `\\\\u${hex(code, 4)}`;
const byte = (code: number): string => `\\x${hex(code)}`;

/** How a text may be written so that no rule sees it as it stands. */
const WRITERS: Readonly<Record<string, (text: string) => string>> = {
  'percent, all of it': (text) =>
    bytesOf(text)
      .map((code) => `%${hex(code).toUpperCase()}`)
      .join(''),
  'percent, its signs': encodeURIComponent,
  'percent, twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'entities, all of it': (text) => each(text, entity),
  'entities, its signs': (text) => marksOf(text, entity),
  'entities in hex': (text) => each(text, (code) => `&#x${hex(code)};`),
  '\\u, all of it': (text) => each(text, unit),
  '\\u, its signs': (text) => marksOf(text, unit),
  '\\u in a text in a text': (text) => each(text, doubled),
  '\\x': (text) => each(text, byte),
  'full width': (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'digits of full width': (text) => text.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'Arabic digits': (text) => text.replace(/\d/g, (c) => String.fromCharCode(0x660 + Number(c))),
  'zero-width characters': (text) => text.replace(/.{3}(?=.)/g, '$&\u200b'),
  'soft hyphens': (text) => text.replace(/.{5}(?=.)/g, '$&\u00ad'),
  'quoted-printable': (text) => text.replace(/[^A-Za-z0-9 -]/g, (c) => `=${hex(c.charCodeAt(0)).toUpperCase()}`),
  'soft line breaks': (text) => text.replace(/.{7}(?=.)/g, '$&=\r\n'),
  base64: (text) => Buffer.from(`value ${text} end`).toString('base64'),
  base64url: (text) => Buffer.from(`value ${text} end`).toString('base64url'),
  'base64 of base64': (text) =>
    Buffer.from(`v ${Buffer.from(`value ${text} end`).toString('base64')}`).toString('base64'),
  'base64 of JSON': (text) => Buffer.from(JSON.stringify({ id: 1, note: `see ${text}` })).toString('base64'),
  'percent of base64': (text) => encodeURIComponent(Buffer.from(`value: ${text}`).toString('base64')),
};

const VALUES: Readonly<Record<string, string>> = {
  'a card': '4111111111111111',
  'a card in groups': '4111 1111 1111 1111',
  'an e-mail address': 'jane.roe@corp.example.com',
  'a token': `ghp_${randomText('alnum', 36)}`,
  'an IBAN': 'DE89370400440532013000',
};

/** What somebody who has the text can read out of it. */
function readings(text: string, depth = 0): string {
  const plain = text
    .replace(/[\u200b\u00ad]|=\r\n/g, '')
    .replace(/%[0-9A-F]{2}|=[0-9A-F]{2}/g, (c) => String.fromCharCode(Number.parseInt(c.slice(1), 16)))
    .replace(/\\+u([0-9a-f]{4})|\\x([0-9a-f]{2})/g, (_, a, b) => String.fromCharCode(Number.parseInt(a ?? b, 16)))
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/g, (_, a, b) => String.fromCharCode(a ? Number.parseInt(a, 16) : Number(b)))
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (c) => String(c.charCodeAt(0) - 0x660));
  if (depth === 3) return plain;
  const runs = plain.match(/[\w+/-]{12,}={0,2}/g) ?? [];
  const inside = runs.map((run) => readings(Buffer.from(run, 'base64').toString('latin1'), depth + 1));
  const again = plain === text ? [] : [readings(plain, depth + 1)];
  return [plain, ...inside, ...again].join('\n');
}

describe('engine/through encodings', () => {
  for (const [how, write] of Object.entries(WRITERS))
    for (const [what, value] of Object.entries(VALUES))
      it(`masks ${what} written in ${how}`, () => {
        const told = `before (${write(value)}) behind`;
        if (!/full|Arabic|hyphens|zero/.test(how)) expect(readings(told)).to.include(value);
        const masked = masker.maskText(told);
        expect(readings(masked), masked).to.not.include(value);
        expect(masked).to.match(/^before \(.*\) behind$/s);
        expect(readings(masked)).to.include('REDACTED');
        expect(masker.maskText(masked)).to.equal(masked);
      });

  it('masks what stands under a name that is written so', () => {
    const password = `Tr0ub4dor_${randomText('digit', 3)}`;
    for (const [text, rest] of [
      [`&quot;password&quot;:&quot;${password}&quot;,&quot;page&quot;:2`, '&quot;,&quot;page&quot;:2'],
      [`body password%3D${password}%26page%3D2`, '%26page%3D2'],
      [`{\\u0022password\\u0022:\\u0022${password}\\u0022}`, '\\u0022}'],
      [`pass\u200bword: ${password}, page 2`, ', page 2'],
      [`ｐａｓｓｗｏｒｄ＝${password}; page 2`, '; page 2'],
    ] as const) {
      const masked = masker.maskText(text);
      expect(masked, text).to.not.include(password);
      expect(masked.endsWith(rest), masked).to.equal(true);
    }
    const config = Buffer.from(`mode=live\npassword=${password}\n`).toString('base64');
    const masked = masker.maskText(`Config ${config} was read`);
    const written = /^Config (\S+) was read$/.exec(masked)?.[1] ?? '';
    expect(Buffer.from(written, 'base64').toString()).to.equal('mode=live\npassword=[REDACTED:credential.password]\n');
  });

  it('keeps what is around it well-formed', () => {
    const json = JSON.stringify({ blob: Buffer.from('ask jane.roe@corp.example.com').toString('base64'), page: 2 });
    const masked = JSON.parse(masker.maskText(json)) as { blob: string; page: number };
    expect(Buffer.from(masked.blob, 'base64').toString()).to.equal('ask [REDACTED:contact.email]');
    expect(masked.page).to.equal(2);
    const state = Buffer.from(JSON.stringify({ mail: 'jane.roe@corp.example.com', page: 2 })).toString('base64url');
    const url = new URL(masker.maskText(`https://shop.example/list?view=${state}&page=2`));
    const inside = JSON.parse(Buffer.from(url.searchParams.get('view') ?? '', 'base64url').toString());
    expect(inside).to.deep.equal({ mail: 'REDACTED', page: 2 });
    expect(url.searchParams.get('page')).to.equal('2');
    const odd = createMasker({ placeholder: '<{id} & more>' });
    expect(odd.maskText('<b>jane.roe&#64;corp.example.com</b>')).to.equal('<b>&#60;contact.email &#38; more&#62;</b>');
  });

  it('says where it stands', () => {
    const text = 'to jane.roe&#64;corp.example.com, please';
    const [finding, ...others] = masker.inspectText(text);
    expect(others).to.deep.equal([]);
    expect(text.slice(finding?.start, finding?.end)).to.equal('jane.roe&#64;corp.example.com');
  });

  it('leaves everything else as it is, byte for byte', () => {
    const order = JSON.stringify({ id: 'a81bc81b', page: 2, sort: 'price' });
    for (const text of [
      'a%20b%2Fc and 100%25 of it',
      'caf&#233; &amp; cr&egrave;me &lt;b&gt;',
      'C:\\users\\x64\\new and \\u00e9t\\u00e9',
      'width=40 height=3D depth=20 =\n next',
      '価格は１２３４円です。２０２６年１１月２５日',
      'zero\u200bwidth and soft\u00adhyphen',
      `cursor ${Buffer.from(order).toString('base64')} next`,
      `after=${Buffer.from(order).toString('base64url')}&first=10`,
      `node ${Buffer.from('Product:1234567').toString('base64')}`,
      `data:image/png;base64,${Buffer.from(Uint8Array.from({ length: 600 }, (_, i) => (i * 131 + 137) & 255)).toString('base64')}`,
      Buffer.from('The quick brown fox jumps over the lazy dog').toString('base64'),
    ]) {
      expect(masker.maskText(text)).to.equal(text);
      expect(masker.maskValue('app.note', text)).to.equal(text);
    }
  });
});
