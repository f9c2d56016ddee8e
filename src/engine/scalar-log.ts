import type { OpenRow } from './measures';

const onHost = <S>(row: OpenRow<S>): row is number[] => {
  for (const value of row) if (typeof value !== 'number') return false;
  return true;
};

/**
 * Keeps measured scalars with the entry they belong to until they are read. Plain numbers are handed on at once;
 * scalars on a device wait for `flush`, which reads all of them in one go. Entries keep their order either way.
 */
export class ScalarLog<E, S> {
  readonly #read: (scalars: readonly S[]) => ArrayLike<number> | Promise<ArrayLike<number>>;
  readonly #report: (entry: E, row: number[]) => void;
  #pending: { readonly entry: E; readonly row: OpenRow<S> }[] = [];
  #inFlight: Promise<void> | undefined;

  constructor(
    read: (scalars: readonly S[]) => ArrayLike<number> | Promise<ArrayLike<number>>,
    report: (entry: E, row: number[]) => void,
  ) {
    this.#read = read;
    this.#report = report;
  }

  /** @param row the log's from now on */
  push(entry: E, row: OpenRow<S>): void {
    if (this.#pending.length === 0 && this.#inFlight === undefined && onHost(row))
      this.#report(entry, row);
    else this.#pending.push({ entry, row });
  }

  /** Resolves when everything pushed so far is reported; nothing to wait for where nothing is on a device. */
  flush(): void | Promise<void> {
    const batch = this.#pending;
    if (batch.length === 0) return this.#inFlight;
    this.#pending = [];
    const scalars: S[] = [];
    for (const { row } of batch)
      for (const value of row) if (typeof value !== 'number') scalars.push(value);
    const values = this.#read(scalars);
    if (!(values instanceof Promise) && this.#inFlight === undefined) {
      this.#distribute(batch, values);
      return undefined;
    }
    // Flushes may overlap; each reports after the one before it, so that steps stay in order.
    const before = this.#inFlight ?? Promise.resolve();
    const current: Promise<void> = Promise.all([values, before]).then(([read]) => {
      if (this.#inFlight === current) this.#inFlight = undefined;
      this.#distribute(batch, read);
    });
    this.#inFlight = current;
    // Whoever awaits sees the failure; this only keeps an overlapped one from counting as unhandled meanwhile.
    current.catch(() => {
      if (this.#inFlight === current) this.#inFlight = undefined;
    });
    return current;
  }

  /** Gives up what was never read. */
  drop(release: (scalar: S) => void): void {
    for (const { row } of this.#pending)
      for (const value of row) if (typeof value !== 'number') release(value);
    this.#pending = [];
  }

  #distribute(
    batch: readonly { readonly entry: E; readonly row: OpenRow<S> }[],
    values: ArrayLike<number>,
  ): void {
    let next = 0;
    for (const { entry, row } of batch)
      this.#report(
        entry,
        row.map((value) => (typeof value === 'number' ? value : (values[next++] ?? Number.NaN))),
      );
  }
}
