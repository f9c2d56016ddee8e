/** Who is heard between two slices. */
export interface SliceHost {
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves when the host has taken its turn. */
  readonly yieldToHost: () => Promise<void>;
}

/** Short enough for a pause or a newer request to be heard at once. */
export const SLICE_MS = 12;

/**
 * Runs work in slices. What is over within the first one is there at once, without a promise.
 * @returns undefined when it was cancelled
 */
export const startSlices = <T>(
  work: Generator<void, T>,
  { now, yieldToHost }: SliceHost,
  cancelled: () => boolean = () => false,
): { readonly value: T } | Promise<{ readonly value: T } | undefined> => {
  const slice = (): { readonly value: T } | undefined => {
    const until = now() + SLICE_MS;
    do {
      const next = work.next();
      if (next.done === true) return { value: next.value };
    } while (now() < until);
    return undefined;
  };
  const rest = async () => {
    for (;;) {
      await yieldToHost();
      if (cancelled()) return undefined;
      const over = slice();
      if (over) return over;
    }
  };
  return slice() ?? rest();
};

/** The same, always with a promise. */
export const runSlices = async <T>(
  work: Generator<void, T>,
  host: SliceHost,
  cancelled?: () => boolean,
): Promise<T | undefined> => (await startSlices(work, host, cancelled))?.value;

/** The same in one piece. */
export const drain = <T>(work: Generator<void, T>): T => {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
};
