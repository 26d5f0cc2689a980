/** Characters of ASCII by their code. */

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isUpper = (code: number): boolean => code >= 65 && code <= 90;
export const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122 && code < 128;
export const isAlnum = (code: number): boolean => isDigit(code) || isLetter(code);

/** 0 to 25 for a letter of either case, -1 for what is none. */
export const letterIndex = (code: number): number => (isLetter(code) ? (code | 32) - 97 : -1);
