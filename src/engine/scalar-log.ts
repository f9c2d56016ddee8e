/** What one entry measured, on the device or known already; `undefined` was not measured and reads as NaN. */
export interface Measures<S> {
  readonly loss: S;
  readonly gradientNorm?: S | undefined;
  readonly stepLength?: S | undefined;
  readonly x?: S | undefined;
  readonly y?: S | undefined;
  /** At the point on which the run is judged, where that is not its own. */
  readonly judgedLoss?: S | undefined;
  readonly judgedX?: S | undefined;
  readonly judgedY?: S | undefined;
}

const NAMES = [
  'loss',
  'gradientNorm',
  'stepLength',
  'x',
  'y',
  'judgedLoss',
  'judgedX',
  'judgedY',
] as const;

const plain = (value: unknown) => typeof value === 'number' || value === undefined;

const onHost = (measures: Measures<unknown>): measures is Measures<number> =>
  typeof measures.loss === 'number' &&
  plain(measures.gradientNorm) &&
  plain(measures.stepLength) &&
  plain(measures.x) &&
  plain(measures.y) &&
  plain(measures.judgedLoss) &&
  plain(measures.judgedX) &&
  plain(measures.judgedY);

/**
 * Keeps measured scalars with the entry they belong to until they are read. Plain numbers are handed on at once;
 * scalars on a device wait for `flush`, which reads all of them in one go. Entries keep their order either way.
 */
export class ScalarLog<E, S> {
  readonly #read: (scalars: readonly S[]) => ArrayLike<number> | Promise<ArrayLike<number>>;
  readonly #report: (entry: E, values: Measures<number>) => void;
  #pending: { readonly entry: E; readonly measures: Measures<S | number> }[] = [];
  #inFlight: Promise<void> | undefined;

  constructor(
    read: (scalars: readonly S[]) => ArrayLike<number> | Promise<ArrayLike<number>>,
    report: (entry: E, values: Measures<number>) => void,
  ) {
    this.#read = read;
    this.#report = report;
  }

  push(entry: E, measures: Measures<S | number>): void {
    if (this.#pending.length === 0 && this.#inFlight === undefined && onHost(measures))
      this.#report(entry, measures);
    else this.#pending.push({ entry, measures });
  }

  /** Resolves when everything pushed so far is reported; nothing to wait for where nothing is on a device. */
  flush(): void | Promise<void> {
    const batch = this.#pending;
    if (batch.length === 0) return this.#inFlight;
    this.#pending = [];
    const scalars: S[] = [];
    for (const { measures } of batch)
      for (const name of NAMES) {
        const scalar = measures[name];
        if (scalar !== undefined && typeof scalar !== 'number') scalars.push(scalar);
      }
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
    for (const { measures } of this.#pending)
      for (const name of NAMES) {
        const scalar = measures[name];
        if (scalar !== undefined && typeof scalar !== 'number') release(scalar);
      }
    this.#pending = [];
  }

  #distribute(
    batch: readonly { readonly entry: E; readonly measures: Measures<S | number> }[],
    values: ArrayLike<number>,
  ): void {
    let next = 0;
    const found: (number | undefined)[] = new Array(NAMES.length);
    for (const { entry, measures } of batch) {
      NAMES.forEach((name, i) => {
        const scalar = measures[name];
        if (scalar === undefined) found[i] = undefined;
        else found[i] = typeof scalar === 'number' ? scalar : (values[next++] ?? Number.NaN);
      });
      const [loss = Number.NaN, gradientNorm, stepLength, x, y, ...judged] = found;
      const [judgedLoss, judgedX, judgedY] = judged;
      this.#report(entry, {
        loss,
        gradientNorm,
        stepLength,
        x,
        y,
        judgedLoss,
        judgedX,
        judgedY,
      });
    }
  }
}
