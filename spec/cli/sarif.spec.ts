import { expect } from 'chai';
import { email, token } from '../support/canary.js';
import { runHere, withFiles } from '../support/terminal.js';

describe('cli: SARIF', function () {
  it('has a result for each leak, each with a rule, a place and a fingerprint', () =>
    withFiles({ 'a b.log': `x\n${email(1).text} ${email(2).text}\n${token(1).text}\n` }, async (at) => {
      const { code, out } = await runHere(['scan', '--format', 'sarif', at('a b.log')]);
      expect(code).to.equal(1);
      const { version, $schema, runs } = JSON.parse(out);
      expect([version, runs.length]).to.deep.equal(['2.1.0', 1]);
      expect($schema).to.match(/sarif-schema-2\.1\.0\.json$/);
      const { tool, results } = runs[0];
      const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
      expect(results).to.have.lengthOf(2);
      for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of results) {
        expect(ids[ruleIndex]).to.equal(ruleId);
        expect(level).to.equal('error');
        expect(message.text).to.include(ruleId);
        const { artifactLocation, region } = locations[0].physicalLocation;
        expect(artifactLocation.uri).to.match(/^file:\/\/\/.*a%20b\.log$/);
        expect(region.startLine).to.equal(ruleId === 'contact.email' ? 2 : 3);
        expect(partialFingerprints['otelMask/v1']).to.be.a('string').and.not.equal('');
      }
      expect(results.map(({ occurrenceCount }: { occurrenceCount: number }) => occurrenceCount)).to.have.members([
        2, 1,
      ]);
      for (const { text } of [email(1), email(2), token(1)]) expect(out).to.not.include(text);
    }));

  it('has no result where nothing leaks', async function () {
    const { code, out } = await runHere(['scan', '--format', 'sarif', '-'], { stdin: 'hello' });
    expect([code, JSON.parse(out).runs[0].results]).to.deep.equal([0, []]);
  });
});
