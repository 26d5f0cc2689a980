import { urlPathReader } from '../../../lib/engine/readers/url-path.js';
import { describeReads } from '../../support/reader-table.js';

describe('urlPathReader', function () {
  describeReads(urlPathReader, [
    ['/'],
    ['/api/v1/users/123456', 'six digits are an id'],
    ['/api/users/⟨text:4111111111111111⟩'],
    ['/api/users/⟨text:jane@example.com⟩/orders'],
    ['/search/⟨text:jane%20doe⟩'],
    ['/verify/⟨text verify:a1b2c3d4e5⟩', 'a code behind a word'],
    ['/x;token=⟨text token:1⟩;/y'],
    ['/token=⟨text token:1⟩'],
    ['/Y2Fub24=', 'padding'],
    ['static/app.js'],
    ['⟨url:https://u:p@example.com/⟩', 'no path but a URL'],
    ['/⟨text:Users(%27jane%27)⟩', 'OData key'],
  ]);
});
