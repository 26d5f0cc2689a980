/** Letters and digits of a text, upper case: a written-out number without its separators. */
export const compact = (text: string): string => text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();

/** Digits of a written-out number; none at all when a letter is among them. */
export const digits = (text: string): string => (/[A-Za-z]/.test(text) ? '' : text.replace(/[^0-9]/g, ''));
