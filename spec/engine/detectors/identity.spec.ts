import { identity } from '../../../lib/engine/detectors/identity.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const EMPTY = { accept: [], reject: [] };

const examples: ExamplesOf<typeof identity> = {
  'identity.home-directory': {
    accept: [
      { text: '/home/jane/shop/server.js', find: 'jane' },
      { text: 'ENOENT: open "/Users/jane.roe/notes.txt"', find: 'jane.roe' },
      { text: 'file:///home/jane', find: 'jane' },
      { text: 'C:\\Users\\jane\\AppData', find: 'jane' },
      { text: 'C:\\\\Users\\\\Jane Roe\\\\AppData', find: 'Jane Roe' }, // escaped, with a blank
      { text: 'D:/Users/jane/AppData', find: 'jane' },
      { text: '(/home/jane/a.js:1:2)', find: 'jane' },
    ],
    reject: [
      '/home/node/app/server.js', // an account of images
      '/home/ubuntu/app', // an account of images
      '/Users/Shared/app', // everybody's
      '/usr/src/app/server.js', // no home
      '/home/', // nobody
      '/home/$USER/app', // a variable
      '%USERPROFILE%\\AppData', // a variable
      '/homes/jane/app', // another directory
      'C:\\Windows\\System32', // no home
    ],
  },
  'identity.user-id': EMPTY,
  'identity.device-id': EMPTY,
};

describeFamily('identity', identity, examples);
