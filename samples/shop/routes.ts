import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { metrics, SpanStatusCode, trace } from '@opentelemetry/api';
import { logs, SeverityNumber } from '@opentelemetry/api-logs';
import type { DatabaseError, Pool } from 'pg';
import type { Logger, ShopConfig } from './shop.js';

export interface ShopRequest {
  readonly path: string;
  /** Query parameters and form fields. */
  readonly form: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface Parts {
  readonly config: ShopConfig;
  readonly database: Pool;
  readonly logger: Logger;
  readonly http: typeof import('node:http');
}

/** What the shop answers, by method and path. Every line of telemetry in here is one that somebody, somewhere, has shipped. */
export function createRoutes({ config, database, logger, http }: Parts) {
  const tracer = trace.getTracer(`loyalty-plugin (${config.maintainer})`, '2.0.1');
  const meter = metrics.getMeter('web-shop');
  const audit = logs.getLogger('audit', '1.0.0', { attributes: { 'audit.owner': config.auditor } });
  const logins = meter.createCounter('shop.logins', { description: `Log-ins. Ask ${config.analyst}`, unit: '{login}' });
  meter.createCounter(`quota/${config.quotaToken}`).add(1, { 'quota.window': 'hour' });
  const revenue = meter.createHistogram('shop.payment.amount', { unit: 'EUR' });
  return {
    'POST /login': async ({ form, headers }: ShopRequest): Promise<Reply> => {
      const { email, password } = form;
      logger.debug({ form }, 'login form');
      logger.info({ 'client.address': headers['x-forwarded-for'] }, `login of ${email} with password=${password}`);
      await database.query(`SELECT id, name FROM customers WHERE email = '${email}' AND born > '1900-01-01'`);
      trace.getActiveSpan()?.setAttributes({ 'enduser.id': email!, 'app.login.password': password! });
      logins.add(1, { 'customer.email': email!, 'login.method': 'password' });
      return { status: 204, headers: { 'set-cookie': `session=${form.session_token}; HttpOnly; Path=/` } };
    },

    'POST /customers': async ({ form }: ShopRequest): Promise<Reply> => {
      const { name, email, phone, born } = form;
      const insert = 'INSERT INTO customers (name, email, phone, born) VALUES ($1, $2, $3, $4) RETURNING id';
      audit.emit({
        eventName: `signup of ${email}`,
        severityNumber: SeverityNumber.INFO2,
        severityText: 'NOTICE',
        body: { action: 'signup', customer: { name: name!, contact: [email!, phone!], ssn: form.ssn ?? '' } },
        attributes: { 'customer.birth_date': born!, 'audit.sequence': 7 },
      });
      try {
        await database.query(insert, [name, email, phone || null, born]);
        return { status: 201 };
      } catch (error) {
        const { message, detail, constraint } = error as DatabaseError;
        logger.error({ detail, constraint, statement: insert }, `sign-up failed: ${message}: ${detail}`);
        return { status: 409 };
      }
    },

    'POST /pay': async ({ form }: ShopRequest): Promise<Reply> =>
      tracer.startActiveSpan(`charge ${form.card}`, async (span) => {
        span.setAttributes({
          'payment.iban': form.iban!,
          'payment.reference': Number(form.reference),
          [`cart/${form.email}`]: 3,
        });
        span.addLink({ context: span.spanContext(), attributes: { 'cart.owner': form.owner! } });
        await ask(http, `${config.paymentsUrl}/v1/risk?access_token=${config.fraudToken}&amount=${form.amount}`);
        const reply = await fetch(`${config.paymentsUrl}/v1/charges?api_key=${config.paymentsKey}&currency=EUR`, {
          method: 'POST',
          headers: { 'x-api-key': form.apiKey! },
          body: JSON.stringify({ card: form.card, email: form.email }),
        });
        span.addEvent(`declined ${form.card}`, {
          'payment.cvc': form.cvc!,
          'payment.attempt': 1,
          'payment.request': JSON.stringify(form),
        });
        span.setStatus({ code: SpanStatusCode.ERROR, message: `payment of ${form.email} declined` });
        logger.warn(`payment service said ${reply.status}: ${await reply.text()}`);
        revenue.record(Number(form.amount), { 'payment.card': form.card!, currency: 'EUR' });
        span.end();
        return { status: 402 };
      }),

    'GET /orders/:id': async ({ path }: ShopRequest): Promise<Reply> => {
      const { rows } = await database.query('SELECT amount FROM orders WHERE id = $1', [
        decodeURIComponent(path.slice(8)),
      ]);
      return { status: 200, body: JSON.stringify(rows) };
    },

    'GET /reset': async (): Promise<Reply> => ({ status: 302, headers: { location: '/login' } }),

    'GET /stores': async ({ form }: ShopRequest): Promise<Reply> => {
      trace.getActiveSpan()?.setAttributes({ 'geo.location.lat': Number(form.lat), 'geo.country.iso_code': 'DE' });
      return { status: 200 };
    },

    'POST /export': async ({ form, body }: ShopRequest): Promise<Reply> => {
      audit.emit({
        severityText: 'DEBUG',
        body: new Uint8Array(body),
        attributes: { 'export.raw': new Uint8Array(body) },
      });
      await readFile(`${config.home}/exports/template.csv`, 'utf8').catch((error: Error) => {
        logger.warn({ err: error }, 'no template');
      });
      const cause = new Error(`401 for Authorization: Bearer ${form.jwt}`);
      throw new Error(`push to https://exporter:${form.token}@git.example.com/exports.git failed`, { cause });
    },
  };
}

/** A GET by `node:http`. */
function ask(http: Parts['http'], url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.get(url, (response) => response.resume().on('end', resolve)).on('error', reject);
  });
}
