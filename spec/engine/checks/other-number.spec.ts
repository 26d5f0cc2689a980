import { expect } from 'chai';
import { isOtherNumber } from '../../../lib/engine/checks/other-number.js';

const PLAIN = '4111111111111111';

describe('checks/other-number', () => {
  const others = [
    'order ', 'Order #', 'order number: ', 'orderNumber=', '"order_id":"', '{\\"invoice_id\\":', 'invoice no. ', 'tracking number is ', 'shipment: ', 'GET /orders/', 'ticket ', 'receipt (', 'transaction id ',
    'transactionId=', 'tweet_id=', '/tweet_id/', 'user id: ', 'order reference=', 'purchase order ', 'order number', 'tweet id', 'order[id]=',
  ]; // biome-ignore format: a list
  for (const before of others) it(`takes ${before}`, () => expect(isOtherNumber(before, PLAIN)).to.equal(true));

  const unknown: readonly (readonly [string, string])[] = [
    ['', 'nothing'],
    ['order 123: card ', 'a card is nearer'],
    ['order 12 ', 'a number between'],
    ['reorder ', 'a part of a word'],
    ['transaction ', 'of a card as well'],
    ['card_id=', 'of a card'],
    ['payment id ', 'of a card'],
    ['paid ', 'ends like one'],
    ['valid: ', 'ends like one'],
    ['order, then ', 'a word between'],
  ];
  for (const [before, why] of unknown)
    it(`leaves ${JSON.stringify(before)}: ${why}`, () => expect(isOtherNumber(before, PLAIN)).to.equal(false));

  it('takes a number of 64 bits behind the bare name of an id', () => {
    for (const before of ['id', '"id":', 'id=', 'ids: [']) {
      expect(isOtherNumber(before, '587452578590688184')).to.equal(true);
      expect(isOtherNumber(before, PLAIN)).to.equal(false);
    }
    for (const before of ['card id ', 'card.id=', 'payment/id/'])
      expect(isOtherNumber(before, '587452578590688184')).to.equal(false);
    expect(isOtherNumber('paid ', '587452578590688184')).to.equal(false);
  });

  it('leaves groups as cards have them', () => {
    expect(isOtherNumber('order ', '4111 1111 1111 1111')).to.equal(false);
  });
});
