/**
 * ABA routing transit number: nine digits, a Federal Reserve prefix (00 to 12, 21 to 32, 61 to 72, 80), weights 3-7-1 and a sum that divides by 10.
 * Source: ABA Key to Routing Numbers.
 */
export function aba(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const prefix = Number(text.slice(0, 2));
  const isPrefix = prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix === 80;
  const weights = [3, 7, 1];
  const sum = [...text].reduce((total, digit, i) => total + Number(digit) * weights[i % 3]!, 0);
  return isPrefix && sum > 0 && sum % 10 === 0;
}
