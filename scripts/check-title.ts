/** What the functions that checks are made of ask for, by name: the last one that is named is said last. */
const TITLES: Readonly<Record<string, string>> = {
  card: 'Luhn, issuer range and length',
  iban: 'mod 97, length and structure of the country',
  isBic: 'country code and structure',
  aba: 'check digit 3-7-1, district',
  isAccountNumber: '5 to 20 digits',
  holdsAt: 'domain rules',
  phone: 'numbering plan of the country',
  vin: 'check digit',
  frNir: 'mod 97, month and department',
  itCodiceFiscale: 'check letter, a day of the calendar',
  czRc: 'mod 11, a day of the calendar',
  ptCc: 'Luhn with letters',
  deKvnr: 'Luhn with a letter',
  isImsi: 'mobile country code',
  isCoordinates: 'degrees with decimals',
  luhn: 'Luhn',
  luhnDigits: 'Luhn',
  mod97: 'mod 97',
  mod11And10: 'ISO 7064 mod 11,10',
  mod37And36: 'ISO 7064 mod 37,36',
  verhoeff: 'Verhoeff',
  weighted: 'check digit',
  weightedSum: 'check digit',
  birthDate: 'plausible birth date',
  dateOfBirth: 'plausible birth date',
  isCalendarDay: 'a day of the calendar',
  base58check: 'Base58Check',
  bech32: 'Bech32',
  eip55: 'EIP-55',
  decodeBase64: 'decodes',
  isIpv6: 'parses as an address',
  truncateIp: 'parses as an address',
  isSomebody: 'no product, job, state or everybody',
  isSystemUser: 'no account of a system',
  isRegistryAuth: 'decodes',
  looksRandom: 'looks random',
  isVaried: 'varied characters',
  hasDigit: 'holds a digit',
  tokenBody: 'no placeholder',
  isPlaceholderText: 'no placeholder',
};

/** For a check of nothing that is named: how the text must be built. */
const STRUCTURE = 'structure';

/**
 * A check in words. A function says what it is by its name, or by those that it calls: what is made of known parts needs no title of its own.
 */
export function checkTitle(check: ((match: string) => boolean) | undefined): string {
  if (check === undefined) return '';
  const own = TITLES[check.name];
  if (own !== undefined) return own;
  const source = String(check);
  // called, or one of two that are
  const called = Object.keys(TITLES).filter((name) => new RegExp(`\\b${name}(?=[(:]|\\)\\()`).test(source));
  const titles = [...new Set(called.map((name) => TITLES[name]))];
  return titles.length === 0 ? STRUCTURE : titles.join(', ');
}
