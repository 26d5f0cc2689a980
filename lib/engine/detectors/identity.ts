import type { DetectorFamily } from '../../model.js';
import { isNoHome } from '../checks/home-path.js';

const SEMCONV_USER = 'https://opentelemetry.io/docs/specs/semconv/registry/attributes/user/';

/** Who somebody is, as far as paths and the catalogue tell. */
export const identity = [
  {
    id: 'identity.home-directory',
    title: "User's segment of a home directory",
    category: 'identity',
    source: 'https://refspecs.linuxfoundation.org/FHS_3.0/fhs/ch03s08.html',
    rules: [
      {
        rule: 'anchor',
        literals: ['/home/', '/Users/'],
        keepLiteral: true,
        after: /[^\s/\\:"'<>|?*()[\]{},;]{1,64}(?=[/\\:"'\s)]|$)/y,
      },
      {
        rule: 'anchor',
        literals: [':\\Users\\', ':\\\\Users\\\\', ':/Users/'],
        keepLiteral: true,
        after: /[^/\\:"'<>|?*\n]{1,64}(?=[/\\])/y,
      },
    ],
    notAmid: isNoHome,
  },
  { id: 'identity.user-id', title: 'User id that is no opaque one', category: 'identity', source: SEMCONV_USER },
  {
    id: 'identity.device-id',
    title: 'Device id that is no opaque one',
    category: 'identity',
    source: 'https://opentelemetry.io/docs/specs/semconv/registry/attributes/device/',
  },
] as const satisfies DetectorFamily;
