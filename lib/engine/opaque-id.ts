/**
 * Ids that name a record and tell nothing about a person: UUID, ULID, integer, hexadecimal digest, a short prefix with digits (`u_1234567`, `cus-42`).
 */
const FORMS = [
  /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i,
  /^[0-9A-HJKMNP-TV-Z]{26}$/,
  /^-?\d{1,20}$/,
  /^(?=[0-9a-f]*\d)(?:[0-9a-f]{16,128})$/i,
  /^[a-z]{1,12}(?:[_:-][a-z]{1,12})?[_:-]\d{1,20}$/i,
  /^[a-z]{1,4}\d{1,20}$/i,
];
const MAX_LENGTH = 128;

export const isOpaqueId = (text: string): boolean => text.length <= MAX_LENGTH && FORMS.some((form) => form.test(text));
