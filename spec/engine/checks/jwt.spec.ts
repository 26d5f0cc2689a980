import { expect } from 'chai';
import { beginsJson, isJwt } from '../../../lib/engine/checks/jwt.js';
import { randomText } from '../../support/random.js';

const encoded = (text: string) => Buffer.from(text).toString('base64url');
const part = (value: unknown) => encoded(JSON.stringify(value));

describe('isJwt', () => {
  const valid = {
    'a signed token': `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: '1' })}.c2ln`,
    'an unsecured one': `${part({ alg: 'none' })}.${part({})}.`,
    'an encrypted one': `${part({ enc: 'A256GCM', alg: 'dir' })}..iv.text.tag`,
    'a cut one': `${part({ kid: 'k', typ: 'JWT' })}.ey`,
    'one cut in its header': part({ alg: 'RS256', kid: 'a key of the second region' }).slice(0, 41),
    'one with blanks in its header': `${encoded('{ "alg" : "HS256" }')}.${part({})}.c2ln`,
    'one with line breaks in its header': `${encoded('{\r\n  "typ": "JWT"\r\n}')}.${part({})}.c2ln`,
  };
  for (const [name, text] of Object.entries(valid)) it(`takes ${name}`, () => expect(isJwt(text)).to.equal(true));

  const invalid = {
    'JSON that is no header': `${part({ sub: '1234567890' })}.${part({})}.x`,
    'a header that is no JSON': `${Buffer.from('"alg": "HS256"').toString('base64url')}.x.y`,
    'a host name': 'service.example.com',
    'a version': '1.2.3',
    nothing: '',
    'a header without end': 'e'.repeat(100_000),
    'a name in a value': `${part({ a: 'alg' })}.${part({})}.x`,
    'a header of a few characters': 'eyJ.x.y',
    'a header with another character in it': `${part({ alg: 'none' }).slice(0, 8)}!.x.y`,
  };
  for (const [name, text] of Object.entries(invalid)) it(`refuses ${name}`, () => expect(isJwt(text)).to.equal(false));
});

describe('beginsJson', () => {
  const valid = {
    'a token': `${part({ alg: 'HS256' })}.${part({ sub: '1' })}.c2ln`,
    'claims whose header was cut off': `.${part({ sub: '1', name: 'Jörg' })}.c2ln`,
    'a signed session': `${part({ user: 7 })}.Zm9v.YmFy`,
    'one part alone': part({ a: 1 }),
    'a part that ends in the middle of a byte': part({ sub: '1234567890' }).slice(0, 18),
    'a header that is longer than what is looked at': `${part({ typ: 'JWT', kid: 'k'.repeat(500) })}.x.y`,
  };
  for (const [name, text] of Object.entries(valid)) it(`takes ${name}`, () => expect(beginsJson(text)).to.equal(true));

  const invalid = {
    'base64 that begins alike': `eyJ${String.fromCharCode(65, 65, 65, 65, 66)}.x.y`,
    'a host': 'service.example.com',
    'bytes that are no UTF-8': `${Buffer.from('{"n":"J\u00f6rg"}', 'latin1').toString('base64url')}.x.y`,
    'JSON that begins with a blank': `${encoded('{ "alg":1}')}.x.y`,
    'a list': `${part([1, 2, 3])}.x.y`,
    'another character': 'eyJh!mciOiJub25lIn0.x.y',
    nothing: '',
    'a dot alone': '.',
  };
  for (const [name, text] of Object.entries(invalid))
    it(`refuses ${name}`, () => expect(beginsJson(text)).to.equal(false));

  it('takes hardly any hash that holds the same three letters for one', () => {
    const taken = Array.from({ length: 300 }, (_, seed) => `eyJ${randomText('base64url', 40, seed)}`).filter(
      beginsJson,
    );
    expect(taken).to.deep.equal([]);
  });
});
