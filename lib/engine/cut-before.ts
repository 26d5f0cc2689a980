/** How far back a place outside any token is looked for. */
const CUT_BACK = 1024;

/** A place at or before `length` that cuts no token: behind a blank that no digit precedes. */
export function cutBefore(text: string, length: number): number {
  const lowest = Math.max(0, length - CUT_BACK);
  for (let i = length; i > lowest; i--) {
    if (text.charCodeAt(i - 1) > 32) continue;
    const before = text.charCodeAt(i - 2);
    if (!(before >= 48 && before <= 57)) return i;
  }
  return lowest;
}
