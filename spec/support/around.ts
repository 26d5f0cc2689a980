import type { Example } from './examples.js';

/** A secret alone, in a sentence, in JSON and in an environment line: found whole, and nothing beside it. */
export function around(secret: string): Example[] {
  return [
    secret,
    { text: `request with ${secret} was refused after 3 attempts`, find: secret },
    { text: `{"region":"eu-central-1","value":"${secret}","retries":2}`, find: secret },
    { text: `export SETTING=${secret}\n`, find: secret },
  ];
}

/** A value behind a name, in the ways in which names and values are written. */
export function named(name: string, value: string): Example[] {
  return [
    { text: value, key: name },
    { text: `${name}=${value}`, find: value },
    { text: `{"${name}":"${value}","retries":2}`, find: value },
  ];
}
