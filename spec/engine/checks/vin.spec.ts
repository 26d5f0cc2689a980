import { expect } from 'chai';
import { namedVin, vin } from '../../../lib/engine/checks/vin.js';

describe('VIN', () => {
  const cases = [
    ['1M8GDM9AXKP042788', true, true, 'check digit'],
    ['1M8GDM9A1KP042788', false, false, 'wrong check digit of North America'],
    ['LSGPC52U1AF123457', false, false, 'wrong check digit of China'],
    ['WDB2030461A123456', false, true, 'Germany has no check digit'],
    ['VF1BB05CF12345678', false, true, 'nor has France'],
    ['ZFA22300005556777', false, true, 'nor has Italy'],
    ['wdb2030461a123456', false, true, 'small letters'],
    ['WDB2030461A12345X', false, false, 'a letter among the last four'],
    ['WDB2030461A12345', false, false, 'sixteen'],
    ['WIB2030461A123456', false, false, 'I is not in the alphabet'],
    ['8F3A1B2C4D5E61234', false, false, 'a hexadecimal number'],
    ['98765432101234567', false, false, 'no letter'],
    ['0DB2030461A123457', false, false, 'no such region'],
  ] as const;
  for (const [text, expected, named, why] of cases)
    it(why, () => expect([vin(text), namedVin(text)]).to.deep.equal([expected, named]));
});
