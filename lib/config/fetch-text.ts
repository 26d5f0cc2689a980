import type { IncomingMessage } from 'node:http';

/** What a request may cost. */
export interface FetchLimits {
  /** For everything up to the end of the body, redirects too, in milliseconds. Default 10,000. */
  readonly timeoutMillis: number;
  /** Of the body. Default 1,048,576. */
  readonly maxBytes: number;
}

/** What came back; it never fails otherwise than by `failure`, in words that hold nothing of the answer. */
export interface Answer {
  readonly status?: number;
  /** Body of an answer of status 200. */
  readonly text?: string;
  readonly etag?: string;
  readonly retryAfterMillis?: number;
  readonly failure?: string;
}

const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** GET. Redirects are followed to addresses of the same scheme only, and take the headers along within one origin only. Keeps no process alive. */
export async function fetchText(
  url: URL,
  headers: Readonly<Record<string, string>>,
  limits: FetchLimits & { readonly signal: AbortSignal },
): Promise<Answer> {
  const signal = AbortSignal.any([limits.signal, AbortSignal.timeout(limits.timeoutMillis)]);
  let at = url;
  try {
    for (let i = 0; i <= MAX_REDIRECTS; i++) {
      const response = await get(
        at,
        at.origin === url.origin ? headers : { accept: headers['accept'] ?? '*/*' },
        signal,
      );
      const { statusCode: status = 0 } = response;
      if (!REDIRECTS.has(status)) return await answerOf(response, limits.maxBytes);
      response.destroy();
      const { location } = response.headers;
      const next = location && URL.canParse(location, at.href) ? new URL(location, at) : undefined;
      if (next?.protocol !== at.protocol) return { status, failure: 'a redirect to nowhere or to another scheme' };
      at = next;
    }
    return { failure: 'too many redirects' };
  } catch (error) {
    return { failure: signal.aborted ? 'no answer in time' : failureOf(error) };
  }
}

/** Codes of the system are constants; messages name hosts and more. */
function failureOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && /^[A-Z_]{3,64}$/.test(code) ? code : 'a connection that failed';
}

function get(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // loaded at the first request: few policies come from another machine
    const { request: send } = process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http');
    const request = send(url, { headers, signal, agent: false }, resolve);
    request.on('error', reject);
    request.on('socket', (socket) => socket.unref());
    request.end();
  });
}

async function answerOf(response: IncomingMessage, maxBytes: number): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  const seconds = Number(headers['retry-after']);
  const about = {
    status,
    ...(headers.etag !== undefined && { etag: headers.etag }),
    ...(seconds > 0 && { retryAfterMillis: seconds * 1000 }),
  };
  if (status !== 200) {
    response.destroy();
    return about;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) {
      response.destroy();
      return { ...about, failure: `more than ${maxBytes} bytes` };
    }
    chunks.push(chunk);
  }
  return { ...about, text: Buffer.concat(chunks).toString('utf8') };
}
