const THEN = 'then';

type Then = (resolve: (value: unknown) => void, reject: (error: unknown) => void) => void;

/** A promise that is none of this realm's: an object with a `then` and nothing else. */
export const thenable = (then: Then): PromiseLike<unknown> => ({ [THEN]: then }) as unknown as PromiseLike<unknown>;
