import { expect } from 'chai';
import { isStreetAddress } from '../../../lib/engine/checks/street-address.js';

const STREETS = [
  '12 Main Street', '12 Main St., Springfield', '4 Privet Drive', '221B Baker Street, London', '1600 Pennsylvania Avenue NW', '350 5th Ave', '12 Elm, Springfield, IL 62704', 'Flat 3, 9 The Old Mews',
  'Hauptstr. 5', 'Hauptstraße 5a, 10115 Berlin', 'Lange Reihe 5, 20099 Hamburg', 'Am Marktplatz 1', 'Storgatan 3', 'Vestergade 12', 'Damrakstraat 1-5', 'Mannerheimintie 4', 'Kossuth Lajos utca 5', 'Atatürk Caddesi No: 12',
  '12 rue de la Paix', 'Calle Mayor, 3', 'Rua Augusta 1500', 'Via Roma 12', 'ul. Długa 5/7', 'Strada Lungă 8', 'ул. Ленина, д. 5', 'вул. Хрещатик, 22', 'οδός Ερμού 5', 'شارع التحرير 5',
  '東京都渋谷区神南1-2-3', '北京市朝阳区建国路88号', '서울시 강남구 테헤란로 152', '上海市浦东新区世纪大道１００号',
]; // biome-ignore format: one language a line

const OTHERS: readonly (readonly [string, string])[] = [
  ['0.0.0.0:8080', 'of a machine'],
  ['10.0.0.1', 'of a machine'],
  ['[2001:db8::1]:443', 'of a machine'],
  ['db-1.internal:5432', 'of a machine'],
  ['https://shop.example/street/12', 'a URL'],
  ['noreply1@shop.example', 'a mailbox'],
  ['0x7ffee4b1c8d0', 'in memory'],
  ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'of an account'],
  ['Rack 12, Row 5', 'in a data center'],
  ['Gate 12', 'at an airport'],
  ['Store 12', 'a branch'],
  ['Terminal 5, Gate B12', 'at an airport'],
  ['localhost 3000', 'of a machine'],
  ['Berlin', 'a town'],
  ['Berlin, Germany', 'a town'],
  ['unknown', 'nothing'],
  ['3 items in the row', 'a count'],
  ['register 12 offset 4', 'of a device'],
  ['line 12 of the street table', 'a place in a text'],
  ['第3章', 'a chapter'],
  ['192.168.0.0/16 via 10.0.0.1', 'a route'],
];

describe('checks/street-address', () => {
  for (const street of STREETS)
    it(`takes ${street}`, () => {
      expect(isStreetAddress(street)).to.equal(true);
    });
  for (const [text, reason] of OTHERS)
    it(`turns down ${text}: ${reason}`, () => {
      expect(isStreetAddress(text)).to.equal(false);
    });
  it('looks at no long text', () => {
    expect(isStreetAddress(`12 Main Street ${'x'.repeat(200)}`)).to.equal(false);
  });
});
