/** Data source names whose user and password stand in front of a network: go-sql-driver `user:password@tcp(host:3306)/db`, Oracle's thin driver `user/password@`. */
const DSN = [
  '(?<![\\w./])[\\w.-]{1,64}:([^\\s"\'`<>]{1,256})@(?:tcp[46]?|unix|cloudsql(?:-mysql)?)\\(',
  'jdbc:oracle:(?:thin|oci8?):"?[^\\s/@"\']{1,128}"?/([^\\s"\'@]{1,128})@',
].join('|');

/** What one of them has in it. */
export const DSN_MARKS: readonly string[] = ['@tcp(', '@tcp4(', '@tcp6(', '@unix(', '@cloudsql', 'jdbc:oracle:'];

let pattern: RegExp | undefined;

/** [start, end) of each password. */
export function* findDsnPasswords(text: string): Generator<readonly [number, number]> {
  pattern ??= new RegExp(DSN, 'dg');
  for (const { indices } of text.matchAll(pattern)) {
    const place = indices?.[1] ?? indices?.[2];
    if (place !== undefined) yield place;
  }
}
