import { expect } from 'chai';
import { findAuthority, isPort, readAuthority } from '../../../lib/engine/readers/url-authority.js';
import { renderSlices } from '../../support/render-slices.js';

const long = ['q', 'R7tLp2', 'XvN9sKd', '4WzB8mHs'].join('');

/** The parts of the authority that begins the text, as `user|password|host|rest`; without userinfo `host|rest`. */
function parts(text: string): string {
  const { userEnd, userinfoEnd, hostStart, end } = findAuthority(text, 0, text.length);
  const host = `${text.slice(hostStart, end)}|${text.slice(end)}`;
  if (userinfoEnd === 0) return host;
  return `${text.slice(0, userEnd)}|${text.slice(userEnd + 1, userinfoEnd)}|${host}`;
}

/** What stands behind `//`: with one letter for each part (RFC 3986, section 3.2). */
const AUTHORITIES: readonly (readonly [text: string, parts: string, why?: string])[] = [
  // no userinfo
  ['host', 'host|'],
  ['host:8080/a', 'host:8080|/a'],
  ['host:/a', 'host:|/a', 'the port may be empty'],
  ['host/a@b', 'host|/a@b', 'an at sign in the path'],
  ['host?a=b@c', 'host|?a=b@c', 'in the query'],
  ['host#a@b', 'host|#a@b', 'in the fragment'],
  ['host:80/a:b@c', 'host:80|/a:b@c', 'behind a port'],
  ['host:65535?a@b', 'host:65535|?a@b'],
  ['[2001:db8::1]/a@b', '[2001:db8::1]|/a@b', 'colons of an address'],
  ['[2001:db8::1]:443/a@b', '[2001:db8::1]:443|/a@b'],
  ['[2001:db8::1', '[2001:db8::1|', 'cut inside of an address'],
  ['host and more@x', 'host| and more@x', 'a blank ends it'],
  ['host\\a@b', 'host|\\a@b', 'a backslash is a slash to browsers'],
  ['', '|'],
  ['/a@b', '|/a@b', 'no host: file:///a'],
  ['host:{port}/a@b', 'host:{port}|/a@b', 'a template'],
  ['a:1,b:2/db@x', 'a:1,b:2|/db@x', 'hosts of a replica set'],

  // userinfo
  ['u@host/a', 'u||host|/a', 'a user'],
  ['u:@host/a', 'u||host|/a', 'an empty password'],
  [':p@host/a', '|p|host|/a', 'no user'],
  ['u:p@host:80/a', 'u|p|host:80|/a'],
  ['u:p:q@host/a', 'u|p:q|host|/a', 'the first colon divides'],
  ['u:p%40q@host/a', 'u|p%40q|host|/a', 'as the standard has it'],
  ['u:p@q@host/a', 'u|p@q|host|/a', 'as it does not: the last one before the path divides'],
  ["u:!$&'()*+,;=@host", "u|!$&'()*+,;=|host|", 'sub-delims'],
  ['u:p@[::1]:80/a', 'u|p|[::1]:80|/a'],
  ['u:1234@host', 'u|1234|host|', 'digits before an at sign are no port'],
  ['u:p@/a', 'u|p||/a', 'no host'],
  ['u:p@a:1,b:2/d', 'u|p|a:1,b:2|/d'],

  // a password that holds what ends an authority
  ['u:p/q@host/a', 'u|p/q|host|/a'],
  ['u:p?q@host/a', 'u|p?q|host|/a'],
  ['u:p#q@host/a', 'u|p#q|host|/a'],
  ['u:p\\q@host/a', 'u|p\\q|host|/a'],
  ['u:#p@host/a', 'u|#p|host|/a', 'at its beginning'],
  ['u:/p@host/a', 'u|/p|host|/a'],
  [':/p@host', '|/p|host|'],
  ['u:p/q?r#s@host', 'u|p/q?r#s|host|'],
  ['u:p/q@r@host/a@b', 'u|p/q@r|host|/a@b'],
  ['u:123456/q@host', 'u|123456/q|host|', 'no port has six digits'],
  ['u:p/q r@host', 'u:p|/q r@host', 'but no blank'],
  ['u:p/q', 'u:p|/q', 'and an at sign behind it'],

  // cut
  ['u:p', 'u|p||', 'inside of the password'],
  [':p', '|p||'],
  ['host:80', 'host:80|', 'or inside of a port'],
  ['host:', 'host:|'],
];

describe('readers/url-authority', function () {
  for (const [text, expected, why] of AUTHORITIES)
    it(`divides //${text}${why === undefined ? '' : ` (${why})`}`, () => expect(parts(text)).to.equal(expected));

  it('looks at nothing outside of its bounds', function () {
    const text = 'x@u:p@host/a@b';
    const { start, userEnd, userinfoEnd, hostStart, end } = findAuthority(text, 2, 8);
    expect([start, userEnd, userinfoEnd, hostStart, end]).to.deep.equal([2, 3, 5, 6, 8]);
    expect(findAuthority(text, 6, 10)).to.deep.equal({ start: 6, userEnd: 6, userinfoEnd: 6, hostStart: 6, end: 10 });
  });

  it('reads a long text in time that grows with its length', function () {
    for (const unit of ['@', ':', 'u:p@', 'u:/', '[', ':/@', '/@ '])
      for (const text of [unit.repeat(50_000), `u:p/${unit.repeat(50_000)}`]) {
        const { start, userEnd, userinfoEnd, hostStart, end } = findAuthority(text, 0, text.length);
        const places = [start, userEnd, userinfoEnd, hostStart, end, text.length];
        expect(places, text.slice(0, 12)).to.deep.equal([...places].sort((a, b) => a - b));
      }
  });

  const READ: readonly (readonly [text: string, rendered: string, why?: string])[] = [
    ['u:p@host/a', '⟨mask:u⟩:⟨mask:p⟩@host/a', 'user and password apart'],
    ['u@host', '⟨mask:u⟩@host'],
    [':p@host', ':⟨mask:p⟩@host'],
    ['u:@host', '⟨mask:u⟩:@host', 'nothing to mask in an empty one'],
    ['@host', '@host'],
    ['git@host', 'git@host', 'a service, no person'],
    ['git:p@host', '⟨mask:git⟩:⟨mask:p⟩@host', 'with a password it is one'],
    ['gitta@host', '⟨mask:gitta⟩@host'],
    ['gin@host', '⟨mask:gin⟩@host'],
    ['host:80/a', 'host:80/a'],
    ['u:p', '⟨mask:u⟩:⟨mask:p⟩', 'cut'],
    [`${long}.example`, `⟨identifier:${long}.example⟩`, 'a host with a long run may be a token'],
    [`u@${long}/a`, `⟨mask:u⟩@⟨identifier:${long}⟩/a`],
  ];
  for (const [text, rendered, why] of READ)
    it(`masks //${rendered}${why === undefined ? '' : ` (${why})`}`, function () {
      const slices = readAuthority(text, findAuthority(text, 0, text.length), undefined);
      expect(renderSlices(text, slices)).to.equal(rendered);
      for (const { as, detector, substitute } of slices ?? []) {
        if (as === 'mask') expect(detector).to.equal('credential.url-userinfo');
        expect(substitute, 'what the semantic conventions put there').to.equal('REDACTED');
      }
    });

  it('adds to the slices that there are, and makes no list for nothing', function () {
    const before = [{ start: 0, end: 1, as: 'text' as const }];
    const authority = findAuthority('u:p@host', 0, 8);
    expect(readAuthority('u:p@host', authority, before))
      .to.equal(before)
      .and.to.have.length(3);
    expect(readAuthority('host', findAuthority('host', 0, 4), undefined)).to.equal(undefined);
  });

  const PORTS = ['', '1', '80', '9090', '65535', '00080', '80,b:81', '{port}', '$' + '{PORT}', '<port>', '*'];
  const NO_PORTS = ['p', '8o', '123456', '-1', '80 ', '8.0', '+80', ',b', 'p,1', 'p}', 'p>', 'p*', '٣'];
  for (const text of PORTS)
    it(`takes '${text}' for a port`, () => expect(isPort(`:${text}/`, 1, 1 + text.length)).to.equal(true));
  for (const text of NO_PORTS)
    it(`takes '${text}' for no port`, () => expect(isPort(`:${text}/`, 1, 1 + text.length)).to.equal(false));
});
