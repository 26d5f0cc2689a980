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
      { text: 'PATH=/usr/bin:/home/jane/bin', find: 'jane' },
      { text: 'rsync host:/home/jane/ /backup', find: 'jane' },
      { text: 'open /var/lib/docker/overlay2/0a/merged/home/jane/x', find: 'jane' },
      { text: 'uri=/home/jane/.ssh/id_rsa', find: 'jane' }, // what a site has not
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
      'src/home/jane/Hero.tsx', // inside of a path
      'at Hero (/srv/app/src/home/hero/Hero.tsx:1:2)', // likewise
      'GET https://shop.example/home/jane', // path of a URL
      'GET /home/winter/sale 200', // a request
      'route="/home/winter/sale"', // a route
      '/home/winter/:id', // likewise
      '/home/settings', // a page
      '/Users/me', // an interface
      '/Users/2819c223-7f76-453a-919d-413861904646', // likewise
      '/home/index.js:1:15', // a file
      '/home/vcap/app/server.js', // an account of a platform
      'C:\\Users\\runneradmin\\x', // likewise
      'C:\\Windows\\System32', // no home
    ],
  },
  'identity.user-id': EMPTY,
  'identity.device-id': EMPTY,
};

describeFamily('identity', identity, examples);
