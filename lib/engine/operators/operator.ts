/** Puts something in the place of a value. `undefined`: nothing, the value is dropped. */
export type Operator = (value: string) => string | undefined;

/** Key of the token operator, and the id that tokens carry. */
export interface TokenKey {
  readonly key: string | Uint8Array;
  readonly keyId: string;
}

/** HMAC-SHA-256 in lower-case hex: a port, since engines differ in where they have it. Synchronous. */
export type Hmac = (key: string | Uint8Array, text: string) => string;
