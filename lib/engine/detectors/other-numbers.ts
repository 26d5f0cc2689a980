/** Words before a group of digits that tell what it is instead of a person's number: `unless` of the weak types. */
export const OTHER_NUMBERS = [
  'order',
  'invoice',
  'trace',
  'span',
  'sha',
  'commit',
  'version',
  'isbn',
  'sku',
  'ticket',
  'build',
  'port',
  'timestamp',
  'phone',
  'tel',
] as const;
