import { expect } from 'chai';
import { isUnspacedProse, isUnspacedVerdict } from '../../../lib/engine/checks/unspaced-prose.js';
import { randomText } from '../../support/random.js';

describe('checks/unspaced-prose', () => {
  for (const text of [
    '至少8位',
    '8文字以上',
    '长度必须为8-16位',
    '已过期',
    '8자 이상',
    '不能为空',
    '入力してください',
    '長度不足',
  ])
    it(`takes ${text} for a sentence about a password`, () => expect(isUnspacedProse(text)).to.equal(true));

  const password = `${randomText('lower', 6)}#4`;
  for (const [text, reason] of [
    [password, 'a password'],
    [`${password}请保管`, 'a password, and what goes on behind it'],
    [`密${password}`, 'a password in brackets of a sentence'],
    ['48213', 'a code'],
    ['必'.repeat(41), 'too long'],
    ['', 'nothing'],
  ] as const)
    it(`does not take ${reason} for one`, () => expect(isUnspacedProse(text)).to.equal(false));

  for (const text of ['未填写', '未登録', '无', 'なし', '必填', '없음', '不能为空'])
    it(`takes ${text} for a verdict`, () => expect(isUnspacedVerdict(text)).to.equal(true));
  for (const text of ['王小明', '山田太郎', '김철수', '北京市朝阳区建国路88号', 'Jane'])
    it(`does not take ${text} for one`, () => expect(isUnspacedVerdict(text)).to.equal(false));
});
