/**
 * Ids that name a record and tell nothing about a person: UUID, ULID, integer, hexadecimal digest, a short prefix with digits (`u_1234567`, `cus-42`), a
 * security identifier of Windows (MS-DTYP 2.4.2.1: `S-1-5-21-...`). One pattern: seven cost seven times as much.
 */
const FORMS = new RegExp(
  `^(?:${[
    /\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?/,
    /[a-z]{1,12}(?:[_:-][a-z]{1,12})?[_:-]\d{1,20}/,
    /[a-z]{1,4}\d{1,20}/,
    /-?\d{1,20}/,
    /(?=[0-9a-f]*\d)[0-9a-f]{16,128}/,
    /s-1-\d{1,15}(?:-\d{1,12}){1,15}/,
  ]
    .map(({ source }) => source)
    .join('|')})$`,
  'i',
);
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const MAX_LENGTH = 128;

export const isOpaqueId = (text: string): boolean => text.length <= MAX_LENGTH && (FORMS.test(text) || ULID.test(text));
