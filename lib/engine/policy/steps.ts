/** Work that may be left and gone on with: each step is short, and what comes of it counts only at its end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
