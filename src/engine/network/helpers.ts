import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { BOARD_SIZE, JobBoard, type JobInputs } from '../kernels/compiled/job-board';
import type { StepExports, StepParts } from '../kernels/compiled/step-exports';
import { addressOf } from '../kernels/wasm';
import { MOST_THREADS, threadsHere } from './threads';

const FLOAT = 4;

export interface HelpersOptions {
  readonly backend: BackendWasm;
  readonly memory: WebAssembly.Memory;
  readonly module: WebAssembly.Module;
  readonly step: StepExports;
  readonly parts: StepParts;
  readonly inputs: JobInputs;
  /** Numbers of a work area. */
  readonly workSize: number;
}

/** Threads that compute gradients of several runs at the same time, or one together, in memory that all share. */
export class Helpers {
  readonly #options: HelpersOptions;
  readonly #area: TensorInfo;
  readonly #works: TensorInfo[] = [];
  readonly #threads: { end(): void }[];
  readonly #board: JobBoard;

  /** @param wanted how many can be of use; there may be fewer, and none at all at first */
  constructor(options: HelpersOptions, wanted: number) {
    const { backend, memory, module, inputs, parts, workSize } = options;
    this.#options = options;
    this.#area = backend.makeOutput([BOARD_SIZE / FLOAT + 1], 'float32');
    const board = Math.ceil(addressOf(backend, this.#area) / 8) * 8;
    this.#board = new JobBoard(memory, board);
    this.#board.clear();
    const threads = threadsHere();
    const count = Math.min(wanted, Math.min(threads?.count ?? 1, MOST_THREADS) - 1);
    this.#threads = Array.from({ length: Math.max(0, count) }, () => {
      const work = backend.makeOutput([workSize], 'float32');
      this.#works.push(work);
      const address = addressOf(backend, work);
      const own = { ...inputs, work: address, room: address + parts.ownRoom * FLOAT };
      return threads?.start({ module, memory, board, inputs: own }) ?? { end: () => {} };
    });
  }

  /** Threads that are there by now. */
  get count(): number {
    return this.#board.helpers;
  }

  /** Gradients of several runs, a thread each. Addresses. @returns the losses */
  whole(jobs: readonly { readonly theta: number; readonly gradient: number }[]): readonly number[] {
    const { step, inputs } = this.#options;
    jobs.forEach(({ theta, gradient }, job) => {
      this.#board.put(job, theta, gradient);
    });
    this.#board.run('gradient', jobs.length, step, inputs);
    return jobs.map((_, job) => this.#board.lossOf(job));
  }

  /** One gradient, by all threads together: the numbers of `StepExports.gradient`. @returns the loss */
  together(theta: number, gradient: number): number {
    const { step, parts, inputs } = this.#options;
    const { work } = inputs;
    step.prepare(theta, work);
    this.#board.share({ theta, gradient, work });
    for (const kind of ['rows', 'parameters', 'penalty'] as const)
      this.#board.run(kind, parts[kind], step, inputs);
    return step.total(work);
  }

  dispose(): void {
    const { backend } = this.#options;
    this.#board.close();
    for (const thread of this.#threads) thread.end();
    for (const work of this.#works) backend.disposeData(work.dataId);
    // A thread that has not begun yet may still come and read that it is not wanted: its board stays.
    if (this.#board.begun === this.#threads.length) backend.disposeData(this.#area.dataId);
  }
}
