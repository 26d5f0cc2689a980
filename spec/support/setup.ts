import fc from 'fast-check';
import { specSeed } from './fuzz-seed.js';

fc.configureGlobal({ seed: specSeed() });
