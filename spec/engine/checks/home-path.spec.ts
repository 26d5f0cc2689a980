import { expect } from 'chai';
import { isAccount, isNameCode, isNoHome, isPathStart } from '../../../lib/engine/checks/home-path.js';

describe('checks/home-path', () => {
  describe('isAccount', () => {
    for (const name of ['bob', 'jane.roe', 'Jane Roe', 'jürgen', 'u12x', 'mlindqvist'])
      it(`takes ${name} for one`, () => expect(isAccount(name, false)).to.equal(true));
    for (const name of [
      'node',
      'Ubuntu',
      'runneradmin',
      'sbx_user1051',
      'settings',
      'me',
      '42',
      '$USER',
      'REDACTED',
      'Default User',
    ])
      it(`takes ${name} for none`, () => expect(isAccount(name, false)).to.equal(false));
    it('takes a file for none where nothing follows', () => {
      expect(isAccount('hero.vue', true)).to.equal(false);
      expect(isAccount('jane.py', false)).to.equal(true);
    });
  });

  describe('isPathStart', () => {
    const STARTS = [
      '', 'open ', '"', 'cwd=', 'at f (', 'PATH=/usr/bin:', 'C:', '/c', '/mnt/c', 'file://', '/', 'at (/', '/var', '/export', '(/usr', '/net/srv1', '/proc/12/root', '/host', '/backups/2026-01-02',
      '/System/Volumes/Data', '/var/lib/docker/overlay2/0a/merged', 'sftp://host', 'vscode-remote://ssh-remote+box', 'nfs://srv',
    ]; // biome-ignore format: a list
    for (const before of STARTS)
      it(`${before}|/home: one`, () => expect(isPathStart(`${before}/home/`, before.length)).to.equal(true));
    const MIDDLES = [
      'src', '/srv/app', '/api', 'https://host', 'https://host:80', 'https://host/a', '.', '..', '@/pages', `${'$'}{base}`, '/srv/data', '/opt/var', 'webpack:///src', 'https://h/v/c/d',
    ]; // biome-ignore format: a list
    for (const before of MIDDLES)
      it(`${before}|/home: none`, () => expect(isPathStart(`${before}/home/`, before.length)).to.equal(false));
    it('takes shares of Windows', () => {
      expect(isPathStart('\\\\server\\Users\\bob', 8)).to.equal(true);
      expect(isPathStart('x\\Users\\bob', 1)).to.equal(false);
    });
  });

  describe('isNoHome', () => {
    const HOMES: readonly (readonly [before: string, segment: string, behind: string])[] = [
      ['open /home/', 'bob', '/x'],
      ['/Users/', 'bob', ''],
      ['url=/home/', 'bob', '/.ssh/id_rsa'],
      ['C:\\Users\\', 'bob', '\\x'],
      ['C:\\\\Users\\\\', 'bob', '\\\\x'],
      ['path=/home/', 'bob', '/x.txt'],
      ['at /home/', 'bob', '/app/[slug]/page.tsx:3:2'],
      ['file:///home/', 'bob', '/x.mjs?t=1'],
    ];
    for (const [before, segment, behind] of HOMES)
      it(`leaves ${before}${segment}${behind}`, () => expect(isNoHome(before, segment, behind)).to.equal(false));
    const OTHERS: readonly (readonly [before: string, segment: string, behind: string, why: string])[] = [
      ['src/home/', 'bob', '/x', 'inside of a path'],
      ['GET /home/', 'sale', '/x', 'a request'],
      ['"POST /home/', 'sale', ' HTTP/1.1"', 'likewise'],
      ['returnTo=/home/', 'sale', '', 'the name of an address'],
      ['"url":"/home/', 'sale', '"', 'likewise'],
      ['/home/', 'sale', '/{id}', 'a template'],
      ['/home/', 'sale', '/a/:id', 'likewise'],
      ['/home/', 'sale', '?page=2', 'a query'],
      ['/home/', 'node', '/x', 'nobody'],
      ['x ', 'bob', '', 'no home before it'],
    ];
    for (const [before, segment, behind, why] of OTHERS)
      it(`turns down ${before}${segment}${behind}: ${why}`, () =>
        expect(isNoHome(before, segment, behind)).to.equal(true));
  });

  it('knows what a name is made of', () => {
    for (const c of 'aZ9_-.@+ü') expect(isNameCode(c.charCodeAt(0)), c).to.equal(true);
    for (const c of ' /\\:"(') expect(isNameCode(c.charCodeAt(0)), c).to.equal(false);
  });
});
