import { createServer } from 'node:net';
import { type Loopback, listen } from '../loopback.js';

/** RESP: an array of `$<bytes>\r\n<text>\r\n` for each command. */
const COMMAND = /^\*(\d+)\r\n/;

/**
 * Redis as far as clients ask: it refuses logins and increments, with Redis's own words, and does everything else. Bytes are read as Latin-1, so that a
 * length in bytes is one in characters.
 */
export function startRedis(): Promise<Loopback> {
  return listen(
    createServer((socket) => {
      let input = '';
      socket.setEncoding('latin1').on('data', (chunk: string) => {
        input += chunk;
        for (let command = readCommand(input); command !== undefined; command = readCommand(input)) {
          input = input.slice(command.length);
          socket.write(answer(command.words));
        }
      });
    }),
  );
}

interface Command {
  readonly words: readonly string[];
  readonly length: number;
}

/** The first command, `undefined` while a part of it is missing. */
function readCommand(input: string): Command | undefined {
  const [head, count] = COMMAND.exec(input) ?? [];
  if (head === undefined) return undefined;
  const words: string[] = [];
  let at = head.length;
  for (let i = 0; i < Number(count); i++) {
    const end = input.indexOf('\r\n', at);
    const length = Number(input.slice(at + 1, end));
    if (end < 0 || input.length < end + length + 4) return undefined;
    words.push(input.slice(end + 2, end + 2 + length));
    at = end + length + 4;
  }
  return { words, length: at };
}

function answer([name = '']: readonly string[]): string {
  switch (name.toLowerCase()) {
    case 'auth':
      return '-WRONGPASS invalid username-password pair or user is disabled.\r\n';
    case 'incrby':
      return '-ERR value is not an integer or out of range\r\n';
    default:
      return '+OK\r\n';
  }
}
