import type { ErrorFamily } from './family.js';
import { mappers } from './mappers.js';
import { mysql } from './mysql.js';
import { otherDatabases } from './other-databases.js';
import { postgres } from './postgres.js';
import { runtimes } from './runtimes.js';
import { services } from './services.js';
import { validators } from './validators.js';

export const families: readonly ErrorFamily[] = [
  ...postgres,
  ...mysql,
  ...otherDatabases,
  ...mappers,
  ...validators,
  ...runtimes,
  ...services,
];
