import * as check from '../../../lib/engine/checks/national-asia-pacific.js';
import { nationalAsiaPacific } from '../../../lib/engine/detectors/national-asia-pacific.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples, withCheckDigit } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalAsiaPacific> = {
  'national.in-aadhaar': numberExamples({
    check: check.inAadhaar,
    weak: '2345 6789 012?',
    word: 'Aadhaar',
    key: 'aadhaar number',
    wrong: ['1345 6789 0123', '222222222222'],
    reject: ['f47ac10b-2345-6789-0124-0e02b2c3d479'], // a UUID
  }),
  'national.in-pan': numberExamples({
    check: check.inPan,
    weak: 'ABCPE1234F',
    word: 'PAN card',
    key: 'pan',
    wrong: ['ABCDE1234F', 'ABCPE0000F'], // D is no kind of holder
    reject: [{ text: 'wide', key: 'camera.pan' }],
  }),
  'national.cn-ric': numberExamples({
    check: check.cnRic,
    strong: '11010519491231002?',
    word: '身份证号',
    key: 'id card',
    wrong: ['110105194913310021', '990105194912310021'], // month 13, province 99
    reject: ['110105850507123', '1765432109876543210', '175928847299117063'], // snowflake ids,
    accept: [{ text: '身份证 110105850507123', find: '110105850507123' }],
  }),
  'national.kr-rrn': numberExamples({
    check: check.krRrn,
    strong: '850505-1234567',
    weak: '8505051234567',
    word: '주민등록번호',
    key: 'rrn',
    wrong: ['851305-1234567'],
    reject: [{ text: '412512345678', key: 'payment.rrn' }, 'rrn 1700000000000'], // an epoch has no month 00,
    accept: [{ text: '주민등록번호 850505 1234567', find: '850505 1234567' }],
  }),
  'national.jp-my-number': numberExamples({
    check: check.jpMyNumber,
    weak: '12345678901?',
    word: 'マイナンバー',
    key: 'my number',
    reject: [{ text: 'seven', key: 'my_number' }],
  }),
  'national.th-id': numberExamples({
    check: check.thIdnr,
    strong: '1-2345-67890-12-?',
    weak: '123456789012?',
    word: 'บัตรประชาชน',
    key: 'thai id',
    wrong: ['0-2345-67890-12-1'],
  }),
  'national.sg-nric': numberExamples({
    check: check.sgNric,
    weak: 'S1234567?',
    word: 'NRIC',
    key: 'nric',
    accept: [
      { text: 'NRIC s1234567d', find: 's1234567d' },
      { text: 'nric F1234567N', find: 'F1234567N' },
    ],
    wrong: ['A1234567D'],
  }),
  'national.my-nric': numberExamples({
    check: check.myNric,
    strong: '850505-14-5678',
    weak: '850505145678',
    word: 'MyKad',
    key: 'mykad',
    wrong: ['851305-14-5678', '850505-00-5678'], // month 13, place 00
  }),
  'national.id-nik': numberExamples({
    check: check.idNik,
    weak: '3171010505850001',
    word: 'NIK',
    key: 'nik',
    wrong: ['3171013213850001'],
    reject: ['1700000000000000', { text: 'Nik', key: 'nik' }], // epoch microseconds, a name
  }),
  'national.pk-cnic': numberExamples({
    check: check.pkCnic,
    strong: '35202-1234567-1',
    weak: '3520212345671',
    word: 'CNIC',
    key: 'cnic',
    wrong: ['05202-1234567-1', '35202-1234567-0'], // province 0, no sex 0
    accept: [
      { text: 'CNIC 82203-1234567-1', find: '82203-1234567-1' },
      { text: 'NICOP 90403-1234567-1', find: '90403-1234567-1' },
    ],
  }),
  'national.tw-id': numberExamples({
    check: check.twNatid,
    weak: 'A12345678?',
    word: '身分證',
    key: 'taiwan id',
    wrong: ['A323456789'],
    accept: [
      {
        text: `居留證 ${withCheckDigit('AB1234567?', check.twNatid)}`,
        find: withCheckDigit('AB1234567?', check.twNatid),
      },
    ],
  }),
  'national.hk-id': numberExamples({
    check: check.hkId,
    strong: 'A123456(?)',
    weak: 'A123456?',
    word: 'HKID',
    key: 'hkid',
  }),
};

describeFamily('national-asia-pacific', nationalAsiaPacific, examples);
