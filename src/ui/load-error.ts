/** A part of the page that could not be fetched: no fault of its code, and the next try may succeed. */
export class LoadError extends Error {
  /** To be called before the part is shown again: it is then fetched anew. */
  readonly again: () => void;

  constructor(cause: unknown, again: () => void) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'LoadError';
    this.again = again;
  }
}
