import * as check from '../../../lib/engine/checks/national-asia-south.js';
import { nationalAsiaSouth } from '../../../lib/engine/detectors/national-asia-south.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { numberExamples } from '../../support/national.js';

const examples: ExamplesOf<typeof nationalAsiaSouth> = {
  'national.in-vid': numberExamples({
    check: check.inVid,
    weak: '2341 2341 2341 234?',
    word: 'virtual ID',
    key: 'aadhaar vid',
    reject: ['virtual id 1700000000000000'], // an epoch in microseconds
  }),
  'national.in-epic': numberExamples({
    check: check.inEpic,
    weak: 'WKH118653?',
    word: 'voter ID',
    key: 'voter id',
    reject: [{ text: 'a41f', key: 'voter_id' }],
  }),
  'national.in-gstin': numberExamples({
    check: check.inGstin,
    strong: '27AAPFU0939F1Z?',
    word: 'GSTIN',
    key: 'gstin',
    wrong: ['39AAPFU0939F1ZV', '27AAPXU0939F1ZV'], // no such state, no such holder
  }),
  'national.lk-nic': numberExamples({
    check: check.lkNic,
    weak: '851234567V',
    word: 'NIC number',
    key: 'nic number',
    accept: [{ text: 'nic no 198512345678', find: '198512345678' }],
    wrong: ['854004567V', '851234567A'],
    reject: [{ text: 'eth0', key: 'host.nic' }, '170000000s'],
  }),
  'national.bd-nid': numberExamples({
    check: check.bdNid,
    weak: '2345678901',
    word: 'NID number',
    key: 'nid number',
    wrong: ['0345678901'],
    reject: [{ text: '1234567890', key: 'drupal.nid' }], // a node
  }),
  'national.vn-cccd': numberExamples({
    check: check.vnCccd,
    weak: '001085012345',
    word: 'CCCD',
    key: 'so cccd',
    wrong: ['097085012345'],
    accept: [{ text: 'CMND 024 123 456', find: '024 123 456' }],
    reject: ['CMND 000000000'],
  }),
  'national.vn-mst': numberExamples({
    check: check.vnMst,
    weak: '010023348?',
    word: 'mã số thuế',
    key: 'mst',
    accept: [{ text: 'MST: 0100233488-001', find: '0100233488-001' }],
    reject: [{ text: 'MST', key: 'timezone.mst' }],
  }),
  'national.ph-psn': numberExamples({
    check: check.phPsn,
    weak: '1234-5678-9012-3456',
    word: 'PhilSys',
    key: 'philsys number',
    wrong: ['0000-0000000-0'],
  }),
  'national.ph-tin': numberExamples({
    check: check.phTin,
    weak: '123-456-789-000',
    word: 'TIN number',
    key: 'tin number',
    wrong: ['000-456-789'],
    reject: ['a tin can 123456789'],
  }),
  'national.ph-sss': numberExamples({
    check: check.phSss,
    weak: '34-1234567-8',
    word: 'SSS no',
    key: 'sss number',
    wrong: ['00-1234567-8'],
  }),
  'national.id-npwp': numberExamples({
    check: check.idNpwp,
    strong: '01.312.166.0-091.000',
    weak: '01312166?091000',
    word: 'NPWP',
    key: 'npwp',
    accept: ['01.234.567.8-901.000', { text: 'NPWP 3171010505850001', find: '3171010505850001' }],
  }),
};

describeFamily('national-asia-south', nationalAsiaSouth, examples);
