const FIELD = '(?:\\\\.|[^;\\\\\\r\\n"])';
const NETWORK = new RegExp(`WIFI:(?:[A-Z][A-Z\\d]{0,7}:${FIELD}{0,64};){0,6}?P:(${FIELD}{1,128})`, 'dg');

/** Passwords of networks in what their QR codes hold: `WIFI:S:shop;T:WPA;P:…;;`. */
export function* findWifiPasswords(text: string): Generator<readonly [start: number, end: number]> {
  for (const { indices } of text.matchAll(NETWORK)) if (indices?.[1] !== undefined) yield indices[1];
}
