// An OTLP/HTTP endpoint that keeps what it receives, as one text: protobuf holds strings as they are, JSON is parsed, so that escapes and base64 hide nothing.
import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';

export async function startReceiver() {
  const texts = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const raw = Buffer.concat(chunks);
    const bytes = request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
    const type = request.headers['content-type'] ?? '';
    texts.push(
      type.startsWith('application/json') ? textOf(JSON.parse(bytes.toString('utf8'))) : bytes.toString('utf8'),
    );
    response.writeHead(200, { 'content-type': type }).end(type.startsWith('application/json') ? '{}' : '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    text: () => texts.join('\n'),
    clear: () => {
      texts.length = 0;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function textOf(node) {
  if (typeof node !== 'object' || node === null) return String(node);
  return Object.entries(node)
    .map(
      ([key, value]) =>
        `${key} ${key === 'bytesValue' ? Buffer.from(value, 'base64').toString('utf8') : textOf(value)}`,
    )
    .join('\n');
}
