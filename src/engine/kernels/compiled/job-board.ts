import { type RoundKind, roundKinds, type SharedStep } from './round';
import { spinWhile } from './spin';
import type { StepExports } from './step-exports';

/** Gradients that can be asked for at once. */
export const MOST_JOBS = 64;

/** 32-bit numbers at the head of the board, one after the other. */
const ROUND = 0;
/** Tickets that nobody has taken; 0 or less between rounds. */
const LEFT = 1;
const TOTAL = 2;
const FINISHED = 3;
const HELPERS = 4;
const CLOSED_DOWN = 5;
const BEGUN = 6;
const KIND = 7;
const THETA = 8;
const GRADIENT = 9;
const WORK = 10;
const HEAD = 12;
const PER_JOB = 4;

/** How long a thread may be away with a ticket before it counts as lost. */
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

/** Addresses that stay: of the inputs and of their labels, of a thread's own work area, and of its room for parts. */
export interface JobInputs {
  readonly x: number;
  readonly labels: number;
  readonly work: number;
  readonly room: number;
}

/**
 * What there is to compute, in memory that threads share, round after round: who has time takes the next ticket. A round
 * ends when all its tickets are done, and is over for all before the next one begins.
 * A job, of rounds of whole gradients: address of the parameters, address of the gradient, and its loss (float64) when it
 * is done.
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
  }

  /** Threads that wait for work, beside the one that gives it. */
  get helpers(): number {
    return Atomics.load(this.#words, HELPERS);
  }

  /** Threads that have come to help so far. */
  get begun(): number {
    return Atomics.load(this.#words, BEGUN);
  }

  /** Puts up a whole gradient, for a round of them. */
  put(job: number, theta: number, gradient: number): void {
    const at = HEAD + job * PER_JOB;
    this.#words[at] = theta;
    this.#words[at + 1] = gradient;
  }

  /** Puts up one gradient, for rounds of its parts. */
  share({ theta, gradient, work }: SharedStep): void {
    this.#words[THETA] = theta;
    this.#words[GRADIENT] = gradient;
    this.#words[WORK] = work;
  }

  lossOf(job: number): number {
    return this.#losses[(HEAD + job * PER_JOB) / 2 + 1] ?? Number.NaN;
  }

  /**
   * Has tickets 0 to `total` (excluded) done, by this thread and all helpers; blocks until they are.
   * @throws if a thread does not come back with its ticket
   */
  run(kind: RoundKind, total: number, step: StepExports, inputs: JobInputs): void {
    if (total === 0) return;
    const words = this.#words;
    words[KIND] = roundKinds.indexOf(kind);
    words[TOTAL] = total;
    Atomics.store(words, FINISHED, 0);
    Atomics.store(words, LEFT, total);
    Atomics.add(words, ROUND, 1);
    Atomics.notify(words, ROUND);
    this.#take(step, inputs);
    // A page that was frozen wakes up with its time run out: only the second time counts.
    for (let missed = 0; missed < 2; ) {
      const done = Atomics.load(words, FINISHED);
      if (done === total) return;
      if (spinWhile(words, FINISHED, done)) continue;
      const outcome = Atomics.wait(words, FINISHED, done, PATIENCE_MS);
      missed = outcome === 'timed-out' && Atomics.load(words, FINISHED) === done ? missed + 1 : 0;
    }
    throw new Error('a thread of WebAssembly does not answer any more: load the page again');
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
      if (
        !spinWhile(words, ROUND, round) &&
        Atomics.wait(words, ROUND, round, AWAKE_MS) === 'timed-out'
      )
        await called(words, round);
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

  #take(step: StepExports, inputs: JobInputs): void {
    const words = this.#words;
    for (;;) {
      const left = Atomics.sub(words, LEFT, 1);
      // Who is late takes nothing, or a ticket of the next round: with a ticket in hand, the round stays what it is.
      if (left <= 0) return;
      this.#compute(roundKinds[words[KIND] ?? 0] ?? 'gradient', left - 1, step, inputs);
      if (Atomics.add(words, FINISHED, 1) + 1 === words[TOTAL]) Atomics.notify(words, FINISHED);
    }
  }

  #compute(kind: RoundKind, ticket: number, step: StepExports, inputs: JobInputs): void {
    const words = this.#words;
    const { x, labels, room } = inputs;
    const [theta = 0, gradient = 0, work = 0] = [words[THETA], words[GRADIENT], words[WORK]];
    switch (kind) {
      case 'gradient': {
        const at = HEAD + ticket * PER_JOB;
        const loss = step.gradient(words[at] ?? 0, words[at + 1] ?? 0, x, labels, inputs.work);
        this.#losses[at / 2 + 1] = loss;
        return;
      }
      case 'rows':
        step.rows(theta, x, labels, work, room, ticket);
        return;
      case 'parameters':
        step.parameters(gradient, x, work, ticket);
        return;
      case 'penalty':
        step.penalty(theta, gradient, work, ticket);
        return;
      default:
        kind satisfies never;
    }
  }
}
