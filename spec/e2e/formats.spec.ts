import { expect } from 'chai';
import { createMasker } from '../../lib/engine/masker.js';
import { databaseProbes } from '../support/format-probes/databases.js';
import { infraProbes } from '../support/format-probes/infra.js';
import { payloadProbes } from '../support/format-probes/payloads.js';
import type { Probe } from '../support/format-probes/probe.js';
import { webProbes } from '../support/format-probes/web.js';

/** Every format where telemetry holds it: what is told by the names of a format is gone, and the rest of it is there as it was. */
const PROBES: Readonly<Record<string, readonly Probe[]>> = {
  web: webProbes,
  payloads: payloadProbes,
  databases: databaseProbes,
  infrastructure: infraProbes,
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('formats', function () {
  const masker = createMasker();
  for (const [group, probes] of Object.entries(PROBES)) {
    describe(group, function () {
      for (const { key, text, gone, stay, siblings } of probes) {
        it(`${key}${siblings === undefined ? '' : ` (${siblings['db.system.name']})`}: ${JSON.stringify(text.slice(0, 70))}`, function () {
          const masked = masker.maskValue(key, text, { siblings });
          for (const part of gone) expect(masked).to.not.include(part);
          for (const part of stay) expect(masked).to.include(part);
          if (isJson(text) && siblings === undefined) expect(isJson(String(masked)), 'still JSON').to.equal(true);
          if (gone.length === 0) expect(masked).to.equal(text);
          expect(masker.maskValue(key, masked, { siblings }), 'masked again').to.equal(masked);
        });
      }
    });
  }

  for (const [group, probes] of Object.entries(PROBES)) {
    it(`throws at no cut of a text: ${group}`, function () {
      for (const { key, text, siblings } of probes)
        for (let end = 0; end < text.length; end += 7)
          expect(masker.maskValue(key, text.slice(0, end), { siblings })).to.be.a('string');
    });
  }
});
