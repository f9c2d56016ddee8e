/** Who is heard between two slices. */
export interface SliceHost {
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves when the host has taken its turn. */
  readonly yieldToHost: () => Promise<void>;
}

/** Short enough for a pause or a newer request to be heard at once. */
export const SLICE_MS = 12;

/** Runs work in slices; undefined when it was cancelled. */
export const runSlices = async <T>(
  work: Generator<void, T>,
  { now, yieldToHost }: SliceHost,
  cancelled: () => boolean = () => false,
): Promise<T | undefined> => {
  for (;;) {
    const until = now() + SLICE_MS;
    do {
      const next = work.next();
      if (next.done === true) return next.value;
    } while (now() < until);
    await yieldToHost();
    if (cancelled()) return undefined;
  }
};
