import { expect } from 'chai';
import { createMasker } from '../../../lib/engine/masker.js';
import { readMailMessage } from '../../../lib/engine/readers/mail-message.js';
import { describeReads } from '../../support/reader-table.js';

const reader = { id: 'mail-message', read: readMailMessage };

describe('engine/readers/mail-message', function () {
  describeReads(reader, [
    ['From: ⟨mask:Ann Berg⟩ <a@x.example>\r\nTo: b@x.example\r\nSubject: Your order\r\n\r\nHello'],
    ['To: "⟨mask:Berg, Ann⟩" <a@x.example>, ⟨mask:Bob⟩\n <b@x.example>\nDate: today\n\n', 'quotes and folds'],
    ['Cc: Team: ⟨mask:Ann⟩ <a@x.example>, b@x.example (⟨mask:Bob Doe⟩);\nBcc: undisclosed-recipients:;\n', 'groups and comments'],
    ['Received: from mx by mail; today\nFrom: ⟨mask:=?utf-8?q?Ann?=⟩ <a@x.example>', 'words in another character set'],
    ['Message-ID: <1@x>\nReply-To: ⟨mask:Ann Be⟩', 'cut'],
    ['From: a@x.example\nSubject: x\n\n⟨text:{"password":"x"}⟩', 'a body that is JSON'],
    ['POST /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n⟨text:[{"a":1}]⟩', 'the same of HTTP'],
    ['HTTP/1.1 200 OK\nServer: x\n\nplain'],
    ['From: config\nTo: production\nnothing else', 'no message'],
    ['From: Ann Berg', 'nor is one line'],
    ['Error: a@x.example\nTo: y'],
    ['To: moved from A to B'],
    ['From: [REDACTED:person.name] <[REDACTED:contact.email]>\nTo: x@y.example'].map((text) => text.replace('[REDACTED:person.name]', '⟨mask:[REDACTED:person.name]⟩')) as [string],
  ]); // biome-ignore format: a table

  it('masks names beside the addresses and keeps the message', function () {
    const masker = createMasker();
    const text =
      'From: Ann Berg <ann@corp.com>\r\nTo: "Doe, Bob" <bob@corp.com>\r\nSubject: Order 42\r\nMIME-Version: 1.0\r\n\r\nSent today';
    const masked =
      'From: [REDACTED:person.name] <[REDACTED:contact.email]>\r\nTo: "[REDACTED:person.name]" <[REDACTED:contact.email]>\r\nSubject: Order 42\r\nMIME-Version: 1.0\r\n\r\nSent today';
    expect(masker.maskText(text)).to.equal(masked);
    expect(masker.maskText(masked)).to.equal(masked);
    expect(masker.maskText(JSON.stringify({ raw: text }))).to.equal(JSON.stringify({ raw: masked }));
  });
});
