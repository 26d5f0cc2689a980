import { expect } from 'chai';
import { createMasker } from '../../../lib/engine/masker.js';
import { holdsMarkup, readXml } from '../../../lib/engine/readers/xml.js';
import { describeReads } from '../../support/reader-table.js';

const isTelling = (name: string): boolean => /(?:^|\.)(?:[pP]assword|email|customer\.name)$/.test(name);
const reader = { id: 'xml', read: (text: string) => readXml(text, isTelling) };

describe('engine/readers/xml', function () {
  describeReads(reader, [
    ['<a><password>⟨text a.password:x y⟩</password><n>1</n></a>'],
    ['<?xml version="1.0"?>\n<password>\n  ⟨text password:x⟩\n</password>', 'blanks around a text are structure'],
    ['<s:a xmlns:s="urn:x"><s:Password Type="y">⟨text a.Password:x⟩</s:Password></s:a>', 'a prefix is none of the name'],
    ['<a password="⟨text password:x⟩" n=\'1\' email = \'⟨text email:y⟩\'/>', 'attributes in either quotes'],
    ['<input name=password value=⟨text password:x⟩>', 'HTML without quotes'],
    ['<a><password><![CDATA[⟨text a.password:x<y⟩]]></password></a>', 'CDATA'],
    ['<password><value>⟨text password:x⟩</value><other>⟨text password:y⟩</other></password>', 'what stands in a telling element'],
    ['<password><type>x</type><createdAt>y</createdAt></password>', 'but for what is said about it'],
    ['<customer><name>⟨text customer.name:x⟩</name><n>y</n></customer><name>z</name>', 'a name that tells with the one around it'],
    ['set <password> with <b>care</b>, please', 'a sign in a sentence'],
    ['<add value="⟨text db.password:x⟩" key="db.password"/><add key="page" value="7"/>', 'a label and its value'],
    ['<Patient><password value="⟨text Patient.password:x⟩"/><page value="7"/></Patient>', 'an element with a value in its tag'],
    ['<data name="email">⟨text email:x⟩</data><data name="page">7</data>', 'a label of an element'],
    ['<p><name>db.password</name><value>⟨text db.password:x⟩</value></p>', 'a label beside it'],
    ['<p><name>page</name><value>7</value></p>'],
    ['<d><key>password</key><string>⟨text password:x⟩</string><key>n</key><string>7</string></d>', 'a property list'],
    ['<a name="email"><AttributeValue>⟨text email:x⟩</AttributeValue></a>', 'SAML'],
    ['<a><b>⟨text:{"password":"x"}⟩</b></a>', 'JSON is read on'],
    ['<a><b>⟨text:&lt;password&gt;x&lt;/password&gt;⟩</b></a>', 'and XML that is written as text'],
    ['<a><![CDATA[⟨text:<password>x</password>⟩]]></a>'],
    ['got <password>⟨text password:x⟩</password> from it', 'inside a text'],
    ['<!-- <password>x</password> --><!DOCTYPE a><a></a>', 'comments and declarations'],
    ['<a><password>⟨text a.password:x⟩', 'cut in a text'],
    ['<a><b password="⟨text password:x⟩', 'cut in an attribute'],
    ['<a><password><![CDATA[⟨text a.password:x⟩', 'cut in CDATA'],
    ['<row><col name="email">⟨text email:x⟩</col></row>'],
    ['<p>a<br>b<password>⟨text p.password:x⟩</password></p>', 'HTML has elements without an end'],
    ['login <user> <password> (options) <file/> as above', 'signs in a sentence are no elements'],
    ['</password>x</a>', 'what nothing opened'],
    ['<a><b></a><password>⟨text password:x⟩</password>', 'an end tag closes what is open in it'],
    ['a < b && c > d'],
    ['<password></password><password/>'],
  ]); // biome-ignore format: a table

  it('reads elements of any depth, those far inside without their names', function () {
    const nested = `${'<a>'.repeat(300)}<password>x</password>${'</a>'.repeat(300)}<b><password>y</password></b>`;
    const slices = readXml(nested, isTelling) ?? [];
    expect(slices.map(({ start, end }) => nested.slice(start, end))).to.deep.equal(['y']);
  });

  it('tells where there may be any', function () {
    for (const text of ['<a></a>', '<a/>', '<a><b', '<?xml', '<!-- x']) expect(holdsMarkup(text), text).to.equal(true);
    for (const text of ['', 'a -> b', 'a < b', 'Promise<void>', '<13>Jan 1', '</'.slice(0, 1)])
      expect(holdsMarkup(text), text).to.equal(false);
  });

  it('masks by the names, escapes what it writes, and keeps the document', function () {
    const masker = createMasker({ placeholder: '<{id}>' });
    expect(masker.maskText('<a b="1"><password>x&amp;y z</password>&copy;</a>')).to.equal(
      '<a b="1"><password>&#60;credential.password&#62;</password>&copy;</a>',
    );
    const json = createMasker().maskText('<a>{"first_name":"Ann","page":7}</a>');
    expect(json).to.equal('<a>{"first_name":"[REDACTED:person.name]","page":7}</a>');
    const clean = '<order id="7"><state>open</state><sku>A-1</sku></order>';
    expect(masker.maskText(clean)).to.equal(clean);
  });
});
