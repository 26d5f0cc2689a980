import { expect } from 'chai';
import { labelOf, labelOfItem, mayBeLabelled, mayLabel, tells } from '../../../lib/engine/readers/label.js';

describe('engine/readers/label', function () {
  const TABLE: readonly (readonly [key: string, text: string, name: string | undefined, why: string])[] = [
    ['name', 'DB_PASSWORD', 'DB_PASSWORD', 'a variable of Kubernetes'],
    ['Key', 'a b', 'a b', 'any name, in any case'],
    ['field', 'password', 'password', 'a field'],
    ['path', 'password', 'password', 'a path of one name'],
    ['path', 'user.password', 'password', 'the last name of a path'],
    ['path', 'users[0].password', 'password', 'behind a number'],
    ['path', 'passwords.0', 'passwords', 'before a number'],
    ['path', '/user/password', 'password', 'JSON Patch'],
    ['instancePath', '/user/password', 'password', 'ajv'],
    ['propertyName', 'Password', 'Password', 'FluentValidation'],
    ['path', '/api/users?token=1', undefined, 'a URL'],
    ['path', 'C:\\password', undefined, 'a path of Windows'],
    ['path', 'my password', undefined, 'words'],
    ['path', '0', undefined, 'a number'],
    ['path', '', undefined, 'nothing'],
    ['ParameterKey', 'DBPassword', 'DBPassword', 'AWS CloudFormation'],
    ['OptionName', 'DB_PASSWORD', 'DB_PASSWORD', 'AWS Elastic Beanstalk'],
    ['column', 'last_name', 'last_name', 'a change of a row'],
    ['label', 'Pass', undefined, 'what a chart shows'],
    ['id', 'password', undefined, 'what stands beside any value'],
    ['title', 'password', undefined, 'a key that names nothing'],
    ['name', 'a'.repeat(65), undefined, 'too long for a name'],
  ];
  for (const [key, text, name, why] of TABLE)
    it(`${name === undefined ? 'takes no name' : `takes ${name}`} from ${key} "${text.slice(0, 20)}": ${why}`, () =>
      expect(labelOf(key, text)?.name).to.equal(name));

  it('takes the items of a list for names only where it is a path', function () {
    expect(labelOfItem('loc', '["body","password"]', 9, 17)?.name).to.equal('password');
    expect(labelOfItem('name', '["password"]', 2, 10)).to.equal(undefined);
  });

  it('tells of what was entered only where it names a field', function () {
    const [field, name] = [labelOf('path', 'pin'), labelOf('name', 'pin')];
    if (field === undefined || name === undefined) expect.fail('no label');
    expect(['value', 'input', 'received', 'invalidValue', 'output'].map((key) => tells(field, key))).to.deep.equal([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(['Value', 'input', 'to'].map((key) => tells(name, key))).to.deep.equal([true, false, false]);
    expect(['oldValue', 'new_value', 'before', 'from', 'to', 'until'].map((key) => tells(field, key))).to.deep.equal([
      ...[true, true, true, true, true], // an audit
      false,
    ]);
  });

  it('knows which keys take part', function () {
    expect(['name', 'loc', 'title'].map(mayLabel)).to.deep.equal([true, true, false]);
    expect(['value', 'default', 'ParameterValue', 'input', 'content'].map(mayBeLabelled)).to.deep.equal([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
