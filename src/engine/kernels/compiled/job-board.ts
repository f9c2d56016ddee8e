import type { StepExports } from './step-exports';

/** Gradients that can be asked for at once. */
export const MOST_JOBS = 64;

/** 32-bit numbers at the head of the board, one after the other. */
const ROUND = 0;
const NEXT = 1;
const TOTAL = 2;
const FINISHED = 3;
const HELPERS = 4;
const CLOSED_DOWN = 5;
const BEGUN = 6;
const HEAD = 8;
const PER_JOB = 4;

/** `NEXT` between rounds: far past every job, so that who comes late finds nothing. */
const NOTHING_LEFT = 2 ** 30;

/** How long a thread may be away with a job before it counts as lost. */
const PATIENCE_MS = 10_000;

/** How long a helper without work stays awake. */
const AWAKE_MS = 20;

interface AsyncAtomics {
  waitAsync?(
    words: Int32Array,
    index: number,
    value: number,
  ): { readonly async: boolean; readonly value: Promise<string> | string };
}

/** Resolves when another round has begun. */
const called = async (words: Int32Array, round: number): Promise<void> => {
  const { waitAsync } = Atomics as AsyncAtomics;
  if (waitAsync === undefined) Atomics.wait(words, ROUND, round);
  else await waitAsync.call(Atomics, words, ROUND, round).value;
};

/** Bytes of a board. */
export const BOARD_SIZE = (HEAD + MOST_JOBS * PER_JOB) * 4;

/** What jobs of one round share: addresses of the inputs and of their labels, and of a thread's own work area. */
export interface JobInputs {
  readonly x: number;
  readonly labels: number;
  readonly work: number;
}

/**
 * Gradients to compute, in memory that threads share: who has time takes the next one.
 * A job: address of the parameters, address of the gradient, and its loss (float64) when it is done.
 */
export class JobBoard {
  readonly #words: Int32Array;
  readonly #losses: Float64Array;

  /** @param address of `BOARD_SIZE` bytes, a multiple of 8 */
  constructor(memory: WebAssembly.Memory, address: number) {
    this.#words = new Int32Array(memory.buffer, address, BOARD_SIZE / 4);
    this.#losses = new Float64Array(memory.buffer, address, BOARD_SIZE / 8);
  }

  /** Before its first use. */
  clear(): void {
    this.#words.fill(0);
    Atomics.store(this.#words, NEXT, NOTHING_LEFT);
  }

  /** Threads that wait for work, beside the one that gives it. */
  get helpers(): number {
    return Atomics.load(this.#words, HELPERS);
  }

  /** Threads that have come to help so far. */
  get begun(): number {
    return Atomics.load(this.#words, BEGUN);
  }

  put(job: number, theta: number, gradient: number): void {
    const at = HEAD + job * PER_JOB;
    this.#words[at] = theta;
    this.#words[at + 1] = gradient;
  }

  lossOf(job: number): number {
    return this.#losses[(HEAD + job * PER_JOB) / 2 + 1] ?? Number.NaN;
  }

  /** Has jobs 0 to `total` (excluded) done, by this thread and all helpers; blocks until they are. */
  run(total: number, step: StepExports, inputs: JobInputs): void {
    const words = this.#words;
    words[TOTAL] = total;
    Atomics.store(words, FINISHED, 0);
    Atomics.store(words, NEXT, 0);
    Atomics.add(words, ROUND, 1);
    Atomics.notify(words, ROUND);
    this.#take(step, inputs);
    // A page that was frozen wakes up with its time run out: only the second time counts.
    for (let missed = 0; missed < 2; ) {
      const done = Atomics.load(words, FINISHED);
      if (done === total) break;
      missed = Atomics.wait(words, FINISHED, done, PATIENCE_MS) === 'timed-out' ? missed + 1 : 0;
    }
    if (Atomics.load(words, FINISHED) < total)
      throw new Error('a thread of WebAssembly does not answer any more: load the page again');
    Atomics.store(words, NEXT, NOTHING_LEFT);
  }

  /** A helper's life: resolves when the board is closed down. */
  async help(step: StepExports, inputs: JobInputs): Promise<void> {
    const words = this.#words;
    let round = Atomics.load(words, ROUND);
    Atomics.add(words, HELPERS, 1);
    Atomics.add(words, BEGUN, 1);
    while (Atomics.load(words, CLOSED_DOWN) === 0) {
      // Blocked while steps follow each other; between trainings the thread hears the browser, which waits for it
      // when it measures memory.
      if (Atomics.wait(words, ROUND, round, AWAKE_MS) === 'timed-out') await called(words, round);
      round = Atomics.load(words, ROUND);
      this.#take(step, inputs);
    }
    Atomics.sub(words, HELPERS, 1);
    Atomics.notify(words, HELPERS);
  }

  /** Sends the helpers home, and waits until they are gone: they must not touch memory that others get. */
  close(): void {
    const words = this.#words;
    Atomics.store(words, CLOSED_DOWN, 1);
    Atomics.add(words, ROUND, 1);
    Atomics.notify(words, ROUND);
    for (;;) {
      const left = Atomics.load(words, HELPERS);
      if (left === 0 || Atomics.wait(words, HELPERS, left, PATIENCE_MS) === 'timed-out') return;
    }
  }

  #take(step: StepExports, { x, labels, work }: JobInputs): void {
    const words = this.#words;
    for (;;) {
      const job = Atomics.add(words, NEXT, 1);
      if (job >= Atomics.load(words, TOTAL)) return;
      const at = HEAD + job * PER_JOB;
      const loss = step.gradient(words[at] ?? 0, words[at + 1] ?? 0, x, labels, work);
      this.#losses[at / 2 + 1] = loss;
      Atomics.add(words, FINISHED, 1);
      Atomics.notify(words, FINISHED);
    }
  }
}
