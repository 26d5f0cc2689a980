/** Requests to a server on this machine: so many, so many at a time, and no more. */
import { Agent, get } from 'node:http';

export interface Load {
  readonly requests: number;
  readonly connections: number;
}

/** @returns requests per second; rejects where one is not answered with 200 */
export async function drive(url: string, { requests, connections }: Load): Promise<number> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('only this machine is put under load');
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = requests;
  const client = async (): Promise<void> => {
    while (left-- > 0) await fetched(url, agent);
  };
  const start = performance.now();
  try {
    await Promise.all(Array.from({ length: connections }, client));
  } finally {
    agent.destroy();
  }
  return requests / ((performance.now() - start) / 1000);
}

const fetched = (url: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`answered with ${response.statusCode}`));
      response.resume().on('end', resolve).on('error', reject);
    }).on('error', reject);
  });
