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
    ['/password/reset/⟨text token:a1b2c3d4e5f6a7b8c9d0e1f2xy⟩', 'the token of a link'],
    ['/Verify-Email/⟨text token:a1b2c3d4e5f6a7b8c9d0e1f2xy⟩', 'in any case'],
    ['/reset/MQ/⟨text token:c5q2p1-93b1f7e0a84c2d65be190f3cd72a6e58⟩/', 'behind the id of the user'],
    ['/email/verify/12/⟨text token:93b1f7e0a84c2d65be190f3cd72a6e58c41f09ab⟩', 'behind a number'],
    ['/confirm/order/⟨text order:2024-summer-campaign-b⟩', 'words'],
    ['/password/reset/⟨text token:550e8400-e29b-41d4-a716-446655440000⟩', 'of somebody who cannot sign in'],
    ['/confirm/⟨text confirm:550e8400-e29b-41d4-a716-446655440000⟩', 'the id of a record'],
    ['/x;token=⟨text token:1⟩;/y'],
    ['/token=⟨text token:1⟩'],
    ['/Y2Fub24=', 'padding'],
    ['static/app.js'],
    ['⟨url:https://u:p@example.com/⟩', 'no path but a URL'],
    ['/⟨text:Users(%27jane%27)⟩', 'OData key'],
  ]);
});
