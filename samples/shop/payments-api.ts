import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PaymentsApi {
  readonly url: string;
  close(): void;
}

/** A payment service as third parties run them: the key goes in the query, and a refusal repeats what it refused. */
export async function startPaymentsApi(): Promise<PaymentsApi> {
  const server = createServer(async (request, response) => {
    const { card, email } = await readJson(request);
    if (card === undefined) response.writeHead(200).end('{"risk":"low"}');
    else
      response
        .writeHead(402)
        .end(JSON.stringify({ error: 'card_declined', message: `Card ${card} of ${email} was declined` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function readJson(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, string>;
}
