/** A seeded mix of what a web shop emits, with planted secrets. About 2.7 % of the text values are sensitive. */
import { SpanKind } from '@opentelemetry/api';
import { random } from '../support/random.js';
import type { LogText, SpanText } from './records.js';
import { SECRETS, type SecretKind } from './secrets.js';
import * as texts from './workload-texts.js';

/** A secret and where it stands. */
export interface Planted {
  readonly signal: 'span' | 'log';
  /** Index of the record. */
  readonly index: number;
  readonly kind: SecretKind;
  /** As it is written there. */
  readonly text: string;
}
export interface Workload {
  readonly spans: readonly SpanText[];
  readonly logs: readonly LogText[];
  readonly planted: readonly Planted[];
}
export interface WorkloadSize {
  readonly seed: number;
  readonly spans: number;
  readonly logs: number;
}

type Attributes = Record<string, string | number | boolean>;

/** The same seed gives the same records. */
export function workload({ seed, spans, logs }: WorkloadSize): Workload {
  const writer = new Writer(seed);
  const written = {
    span: Array.from({ length: spans }, (_, index) => writer.at('span', index).span()),
    log: Array.from({ length: logs }, (_, index) => writer.at('log', index).log()),
  };
  // one attribute may have been written twice: what was overwritten is nowhere
  const planted = writer.planted.filter(({ signal, index, text }) =>
    JSON.stringify(written[signal][index]).replaceAll('%40', '@').includes(text),
  );
  return { spans: written.span, logs: written.log, planted };
}

/** Without what the default policy rewrites on purpose though it is no secret: SQL literals, and the address of a server span's client. */
export function harmless(span: SpanText): SpanText {
  const attributes: Attributes = { ...span.attributes } as Attributes;
  const text = attributes['db.query.text'];
  if (typeof text === 'string' && /'|= \d|\(\d/.test(text))
    attributes['db.query.text'] = 'SELECT id, title FROM part WHERE group_id = $1';
  if (span.kind === SpanKind.SERVER) delete attributes['network.peer.address'];
  return { ...span, attributes };
}

class Writer {
  readonly planted: Planted[] = [];
  readonly #next: () => number;
  readonly #seed: number;
  #place: Pick<Planted, 'signal' | 'index'> = { signal: 'span', index: 0 };

  constructor(seed: number) {
    this.#next = random(seed);
    this.#seed = seed;
  }

  at(signal: Planted['signal'], index: number): this {
    this.#place = { signal, index };
    return this;
  }

  span(): SpanText {
    const makers = [
      this.#server,
      this.#server,
      this.#client,
      this.#sql,
      this.#sql,
      this.#redis,
      this.#message,
      this.#rpc,
      this.#chat,
      this.#step,
    ];
    const span = this.#pick(makers).call(this);
    return this.#chance(0.05) ? this.#failed(span) : span;
  }

  log(): LogText {
    const attributes: Attributes = {
      'code.function.name': 'priceBasket',
      'code.file.path': '/srv/shop/dist/basket/price-basket.js',
      'code.line.number': this.#integer(300),
      'thread.name': `worker-${this.#integer(8)}`,
      'log.iostream': 'stdout',
    };
    if (this.#chance(0.07)) return { attributes, body: this.#spoilt() };
    if (this.#chance(0.2)) {
      const body = {
        message: this.#line(),
        basket: `b-${this.#integer(99999)}`,
        lines: 3,
        outcome: 'priced',
        worker: { zone: 'north', load: 0.4 },
      };
      return { attributes, body: this.#chance(0.15) ? { ...body, contact: { email: this.#secret('email') } } : body };
    }
    return { attributes, body: this.#line() };
  }

  #server(): SpanText {
    const [method, route, path] = this.#pick(texts.ROUTES);
    const attributes: Attributes = {
      'http.request.method': method,
      'http.route': route,
      'url.scheme': 'https',
      'url.path': path(this.#integer(90000)),
      'http.response.status_code': this.#pick([200, 200, 201, 204, 404]),
      'server.address': 'shop.pedal.example',
      'server.port': 443,
      'network.protocol.version': '1.1',
      'network.peer.address': `10.4.${this.#integer(250)}.9`,
      'network.peer.port': 30000 + this.#integer(9000),
      'user_agent.original': this.#pick(texts.AGENTS),
      'http.request.header.x-request-id': this.#uuid(),
      'url.query': `group=${this.#integer(90)}&sort=price&page=${this.#integer(9)}`,
    };
    if (this.#chance(0.12)) attributes['http.request.header.authorization'] = `Bearer ${this.#secret('jwt')}`;
    if (this.#chance(0.1))
      attributes['http.request.header.cookie'] = `theme=dark; session=${this.#secret('password')}; lang=de`;
    if (this.#chance(0.06)) attributes['url.query'] = `q=chain&email=${this.#secret('email')}&page=1`;
    if (this.#chance(0.06)) attributes['url.query'] = `access_token=${this.#secret('jwt')}&page=2`;
    return this.#record(`${method} ${route}`, 1, attributes);
  }

  #client(): SpanText {
    const host = this.#pick(texts.SERVICES);
    const attributes: Attributes = {
      'http.request.method': 'GET',
      'url.full': `https://${host}:8443/v2/quotes/${this.#integer(90000)}?currency=EUR&depth=${this.#integer(4)}`,
      'server.address': host,
      'server.port': 8443,
      'http.response.status_code': 200,
      'network.protocol.name': 'http',
      'network.protocol.version': '1.1',
      'http.request.resend_count': this.#integer(3),
      'user_agent.original': 'pedal-fetch/2.4.0 (node 20.18.1)',
      'http.response.header.content-type': 'application/json; charset=utf-8',
      'http.response.header.etag': `W/"${this.#hex(10)}"`,
      'app.retry.reason': this.#pick(texts.NOTES),
    };
    if (this.#chance(0.2))
      attributes['url.full'] = `https://${host}/v2/quotes?api_key=${this.#secret('password')}&currency=EUR`;
    if (this.#chance(0.12)) attributes['http.request.header.x-api-key'] = this.#secret('token');
    if (this.#chance(0.06))
      attributes['url.full'] = `https://${host}/v1/riders/${this.#secret('email').replace('@', '%40')}/orders`;
    return this.#record('GET', 2, attributes);
  }

  #sql(): SpanText {
    const n = this.#integer(90000);
    const text = this.#chance(0.75) ? this.#pick(texts.PARAMETERISED) : this.#pick(texts.WITH_LITERALS)(n);
    const operation = text.split(' ', 1)[0] ?? 'SELECT';
    const attributes: Attributes = {
      'db.system.name': 'postgresql',
      'db.namespace': 'pedal|public',
      'db.operation.name': operation,
      'db.query.summary': `${operation} part`,
      'db.query.text': text,
      'server.address': 'pg-main.shop.svc',
      'server.port': 5432,
      'db.response.returned_rows': this.#integer(40),
      'network.peer.address': '10.4.7.21',
      'app.pool.name': 'checkout-rw',
      'code.function.name': 'PartRepository.find',
      'code.file.path': '/srv/shop/dist/parts/part-repository.js',
    };
    if (this.#chance(0.14))
      attributes['db.query.text'] =
        `SELECT id, tier FROM rider WHERE email = '${this.#secret('email')}' AND locked = false`;
    if (this.#chance(0.08))
      attributes['db.query.text'] = `UPDATE payout SET iban = '${this.#secret('iban')}' WHERE rider_id = ${n}`;
    if (this.#chance(0.06))
      attributes['app.note'] = `refund agreed by phone, call back on ${this.#secret('phone')} before noon`;
    return this.#record(`${operation} part`, 2, attributes);
  }

  #redis(): SpanText {
    const key = `basket:${this.#integer(90000)}`;
    const attributes: Attributes = {
      'db.system.name': 'redis',
      'db.namespace': '2',
      'db.operation.name': 'HGETALL',
      'db.query.text': `HGETALL ${key}`,
      'server.address': 'cache-1.shop.svc',
      'server.port': 6379,
      'network.transport': 'tcp',
      'network.peer.address': '10.4.9.2',
      'app.cache.region': 'basket',
      'app.cache.hit': this.#chance(0.8),
      'code.function.name': 'BasketCache.load',
    };
    if (this.#chance(0.1)) attributes['db.query.text'] = `AUTH cache ${this.#secret('password')}`;
    return this.#record('HGETALL', 2, attributes);
  }

  #message(): SpanText {
    const topic = this.#pick(texts.TOPICS);
    const attributes: Attributes = {
      'messaging.system': 'kafka',
      'messaging.destination.name': topic,
      'messaging.operation.name': 'process',
      'messaging.operation.type': 'process',
      'messaging.consumer.group.name': 'freight-planner',
      'messaging.client.id': `freight-planner-${this.#integer(6)}`,
      'messaging.message.id': this.#uuid(),
      'messaging.destination.partition.id': String(this.#integer(24)),
      'messaging.kafka.offset': this.#integer(90_000_000),
      'messaging.message.body.size': this.#integer(4000),
      'messaging.kafka.message.key': `purchase-${this.#integer(90000)}`,
      'server.address': 'broker-2.shop.svc',
    };
    if (this.#chance(0.1)) attributes['messaging.kafka.message.key'] = this.#secret('email');
    if (this.#chance(0.15))
      attributes['app.payload'] = JSON.stringify({
        purchase: this.#integer(90000),
        pay: { card: this.#secret('card') },
        lines: 2,
      });
    return this.#record(`process ${topic}`, 4, attributes);
  }

  #rpc(): SpanText {
    const attributes: Attributes = {
      'rpc.system': 'grpc',
      'rpc.service': 'pedal.freight.v1.Quotes',
      'rpc.method': 'Estimate',
      'rpc.grpc.status_code': 0,
      'server.address': 'freight.shop.svc',
      'server.port': 9443,
      'network.peer.address': '10.4.3.80',
      'network.transport': 'tcp',
      'rpc.message.uncompressed_size': this.#integer(4000),
      'rpc.grpc.request.metadata.x-tenant': 'pedal-north',
      'app.quote.zone': this.#pick(['north', 'alps', 'coast']),
      'app.comment': this.#pick(texts.NOTES),
    };
    if (this.#chance(0.18)) attributes['rpc.grpc.request.metadata.authorization'] = `Bearer ${this.#secret('token')}`;
    if (this.#chance(0.12)) attributes['app.comment'] = `courier asks to ring ${this.#secret('phone')} at the gate`;
    return this.#record('pedal.freight.v1.Quotes/Estimate', 2, attributes);
  }

  #chat(): SpanText {
    const say = (role: string, content: string) => ({ role, parts: [{ type: 'text', content }] });
    const question = this.#pick(texts.QUESTIONS);
    const asked = this.#chance(0.3) ? `${question} Write to ${this.#secret('email')} please.` : question;
    const paid = this.#chance(0.15) ? `${asked} I paid with ${this.#secret('card')}.` : asked;
    return this.#record('chat pedal-advisor', 2, {
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'openai',
      'gen_ai.request.model': 'gpt-4o-mini',
      'gen_ai.response.model': 'gpt-4o-mini-2024-07-18',
      'gen_ai.response.id': `chatcmpl-${this.#hex(12)}`,
      'gen_ai.usage.input_tokens': this.#integer(900),
      'gen_ai.usage.output_tokens': this.#integer(400),
      'gen_ai.request.temperature': 0.2,
      'gen_ai.conversation.id': `conv_${this.#hex(12)}`,
      'gen_ai.input.messages': JSON.stringify([say('user', paid)]),
      'gen_ai.output.messages': JSON.stringify([say('assistant', this.#pick(texts.ANSWERS))]),
      'server.address': 'llm-proxy.shop.svc',
    });
  }

  #step(): SpanText {
    const attributes: Attributes = {
      'app.basket.id': `b-${this.#integer(90000)}`,
      'app.basket.lines': this.#integer(12),
      'app.purchase.id': this.#uuid(),
      'app.voucher.kind': this.#pick(['none', 'season', 'staff']),
      'app.currency': 'EUR',
      'app.total.cents': this.#integer(90000),
      'app.note': this.#pick(texts.NOTES),
      'user.id': `u_${1_000_000 + this.#integer(900000)}`,
      'feature_flag.key': 'express-checkout',
      'feature_flag.result.variant': this.#pick(['on', 'off']),
      'code.function.name': 'CheckoutService.confirm',
      'code.file.path': '/srv/shop/dist/checkout/confirm.js',
      'app.snapshot': JSON.stringify({ step: 'confirm', lines: this.#integer(9), voucher: null, weights: [340, 1220] }),
    };
    if (this.#chance(0.12)) attributes['user.email'] = this.#secret('email');
    if (this.#chance(0.12))
      attributes['app.note'] = `voucher sent to ${this.#secret('email')} after the complaint about the hub`;
    if (this.#chance(0.05))
      attributes['app.note'] = `upload of the label with ${this.#secret('cloud key')} was refused`;
    return this.#record('checkout.confirm', 0, attributes);
  }

  #record(name: string, kind: number, attributes: Attributes): SpanText {
    return { name, kind, attributes, status: { code: 0 }, events: [] };
  }

  #failed(span: SpanText): SpanText {
    const [type, text] = this.#pick(texts.ERRORS);
    const message = this.#chance(0.4)
      ? `duplicate key value violates unique constraint "rider_email": Key (email)=(${this.#secret('email')}) already exists.`
      : text(this.#integer(9000));
    const frames = Array.from({ length: 6 + this.#integer(6) }, () => `    ${this.#pick(texts.FRAMES)}`);
    const attributes = {
      'exception.type': type,
      'exception.message': message,
      'exception.stacktrace': [`${type}: ${message}`, ...frames].join('\n'),
    };
    return { ...span, status: { code: 2, message }, events: [{ name: 'exception', attributes }] };
  }

  #line(): string {
    return this.#pick(texts.LINES)(this.#integer(90000));
  }

  #spoilt(): string {
    const lines = [
      () => `password reset mail queued for ${this.#secret('email')} (template v4)`,
      () => `config loaded: postgres://shop:${this.#secret('password')}@pg-main.shop.svc:5432/pedal`,
      () => `charge refused by the acquirer, card ${this.#secret('card')}, retry=false`,
      () => `payout to ${this.#secret('iban')} booked for Friday`,
    ];
    return this.#pick(lines)();
  }

  #secret(kind: SecretKind): string {
    const text = SECRETS[kind](this.#seed * 100_003 + this.planted.length);
    this.planted.push({ ...this.#place, kind, text });
    return text;
  }

  #uuid = (): string =>
    `${this.#hex(4)}-${this.#hex(2)}-4${this.#hex(2).slice(1)}-a${this.#hex(2).slice(1)}-${this.#hex(6)}`;
  #hex = (bytes: number): string =>
    Array.from({ length: bytes }, () => this.#integer(256).toString(16).padStart(2, '0')).join('');
  #integer = (below: number): number => Math.floor(this.#next() * below);
  #chance = (share: number): boolean => this.#next() < share;
  #pick = <T>(from: readonly T[]): T => from[this.#integer(from.length)] as T;
}
