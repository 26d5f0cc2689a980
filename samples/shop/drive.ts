import { context } from '@opentelemetry/api';
import { suppressTracing } from '@opentelemetry/core';
import type { Canaries } from './canaries.js';

/** Something that somebody does in the shop: one request. */
export interface Act {
  readonly title: string;
  /** Labels of the texts that the report sets side by side, such as `span: url.full`. */
  readonly show: readonly string[];
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly form?: Record<string, string>;
}

/** The requests of the demonstration, with fresh canaries in them. */
export function createActs({ plant }: Canaries): readonly Act[] {
  const known = plant('contact.email', 'sign-up form: e-mail');
  return [
    {
      title: 'A customer signs up',
      show: ['log event name', 'log: customer.contact'],
      method: 'POST',
      path: '/customers',
      form: signUp(plant, known),
    },
    {
      title: 'The same address again: PostgreSQL refuses, and says why',
      show: ['log: detail', 'log: customer.ssn'],
      method: 'POST',
      path: '/customers',
      form: signUp(plant, known),
    },
    {
      title: 'Another forgets a field: PostgreSQL quotes the whole row',
      show: ['log body', 'log: customer.birth_date', 'span: db.postgresql.values'],
      method: 'POST',
      path: '/customers',
      form: signUp(plant, plant('contact.email', 'failing row: e-mail'), ''),
    },
    {
      title: 'A login with a password',
      show: [
        'log body',
        'span: http.request.header.authorization',
        'span: db.query.text',
        'span: client.address',
        'span tracestate',
      ],
      method: 'POST',
      path: `/login?campaign=spring&email=${encodeURIComponent(plant('contact.email', 'login URL: e-mail'))}`,
      headers: {
        authorization: `Bearer ${plant('credential.jwt', 'login header: authorization')}`,
        cookie: `theme=dark; session=${plant('credential.cookie', 'login header: cookie')}`,
        'x-api-key': plant('credential.api-key', 'login header: x-api-key'),
        'x-forwarded-for': plant('network.ipv4', 'login header: x-forwarded-for'),
        referer: `https://shop.example/welcome?invited_by=${plant('contact.email', 'login header: referer')}`,
        'user-agent': `ShopApp/2.1 (contact: ${plant('contact.email', 'login header: user-agent')})`,
        tracestate: `crm=${plant('contact.email', 'login header: tracestate')},shop=a1b2c3`,
      },
      form: {
        password: plant('credential.password', 'login form: password'),
        session_token: plant('credential.cookie', 'login reply: set-cookie'),
      },
    },
    {
      title: 'A payment with a card, by a third party with its key in the query',
      show: ['span: url.full', 'span name', 'span: payment.reference', 'event: payment.request'],
      method: 'POST',
      path: '/pay',
      headers: { tracestate: `crm=${plant('contact.email', 'payment header: tracestate')}` },
      form: {
        amount: '49.90',
        card: plant('payment.card', 'payment form: card'),
        cvc: plant('payment.cvv', 'payment form: card verification value'),
        iban: plant('bank.iban', 'payment form: IBAN'),
        reference: plant('payment.card', 'payment form: card as a number'),
        email: plant('contact.email', 'payment form: e-mail'),
        owner: plant('contact.email', 'payment form: owner of the cart'),
        apiKey: plant('credential.api-key', 'third party: key in a header'),
      },
    },
    {
      title: 'An order is looked up by the wrong thing',
      show: ['span status', 'span: url.path'],
      method: 'GET',
      path: `/orders/${encodeURIComponent(plant('contact.email', 'path of an order: e-mail'))}`,
    },
    {
      title: 'A password is reset by a link',
      show: ['span: url.query'],
      method: 'GET',
      path: `/reset?reset_token=${plant('credential.api-key', 'reset link: token')}&lang=en#top`,
    },
    {
      title: 'A shop near by is looked for',
      show: ['span: geo.location.lat'],
      method: 'GET',
      path: `/stores?lat=${plant('location.coordinates', 'store finder: latitude')}&limit=5`,
    },
    {
      title: 'An export fails with a token in its message, and a cause',
      show: ['log: exception.message', 'event: exception.stacktrace', 'log: export.raw'],
      method: 'POST',
      path: '/export',
      form: {
        token: plant('source-control.github-token', 'export: token in an exception'),
        jwt: plant('credential.jwt', 'export: token in its cause'),
        aws: plant('cloud.aws-access-key', 'export: key in bytes'),
        slack: plant('chat.slack-token', 'export: token in bytes'),
      },
    },
  ];
}

function signUp(
  plant: Canaries['plant'],
  email: string,
  phone = plant('contact.phone', 'sign-up form: phone'),
): Record<string, string> {
  return {
    name: plant('person.name', 'sign-up form: name'),
    email,
    phone,
    ssn: plant('national.us-ssn', 'sign-up form: social security number'),
    born: plant('person.birth-date', 'sign-up form: date of birth'),
  };
}

/** Trace that the telemetry of the act with this index belongs to. */
export function traceIdOf(index: number): string {
  return `5409${String(index + 1).padStart(4, '0')}`.padEnd(32, 'c0de');
}

/** Plays the browser: one request after the other. The browser's own requests are not traced, but it starts the traces. */
export async function drive(shopUrl: string, acts: readonly Act[]): Promise<void> {
  await context.with(suppressTracing(context.active()), async () => {
    for (const [i, act] of acts.entries()) {
      const response = await fetch(shopUrl + act.path, {
        method: act.method,
        redirect: 'manual',
        headers: { ...act.headers, traceparent: `00-${traceIdOf(i)}-00000000000000${i + 10}-01` },
        ...(act.form && { body: new URLSearchParams(act.form) }),
      });
      await response.arrayBuffer();
    }
  });
}
