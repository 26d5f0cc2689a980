import type { Reader, ReaderId } from '../../model.js';
import { commandArgsReader } from './command-args.js';
import { commandLineReader } from './command-line.js';
import { connectionStringReader } from './connection-string.js';
import { cookieReader } from './cookie.js';
import { graphqlReader } from './graphql.js';
import { headerReader } from './header.js';
import { jsonReader } from './json.js';
import { keyValueReader } from './key-value.js';
import { redisReader } from './redis.js';
import { setCookieReader } from './set-cookie.js';
import { sqlReader } from './sql.js';
import { stackTraceReader } from './stack-trace.js';
import { urlReader } from './url.js';
import { urlPathReader } from './url-path.js';
import { urlQueryReader } from './url-query.js';

/** Every reader by its id. */
export const readers: Readonly<Record<ReaderId, Reader>> = {
  url: urlReader,
  'url-path': urlPathReader,
  'url-query': urlQueryReader,
  header: headerReader,
  cookie: cookieReader,
  'set-cookie': setCookieReader,
  json: jsonReader,
  sql: sqlReader,
  redis: redisReader,
  'stack-trace': stackTraceReader,
  'command-line': commandLineReader,
  'command-args': commandArgsReader,
  'connection-string': connectionStringReader,
  'key-value': keyValueReader,
  graphql: graphqlReader,
};
