/** One contender in this process: `run-peer.ts NAME EFFORT`. */
import { answer } from './alone.js';
import type { Effort } from './effort.js';
import { measurePeer } from './measure-peer.js';

const [name = '', effort] = process.argv.slice(2);
answer(await measurePeer(name, effort as Effort));
