import type * as tf from '@tensorflow/tfjs-core';
import { JobBoard } from '../../../src/engine/kernels/compiled/job-board';
import { setThreads, type Threads, threadsHere } from '../../../src/engine/network/threads';
import { named } from '../../../src/experiment/recorded/columns';
import { useBackend } from '../backend';
import { defineCall } from '../call';
import { openNetworkRace } from '../network-race';

export interface ThreadsReading {
  /** Threads beside the engine's that worked on the race from its second step on. */
  readonly helpers: number;
  /** Losses of all runs, step by step. */
  readonly losses: readonly number[];
  /** Sums over all runs' parameters of their bits, in whole numbers: bit for bit the same or not. */
  readonly parameters: readonly number[];
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Every number's bits count, and its place. */
const fingerprint = (numbers: Float32Array): number =>
  new Uint32Array(numbers.slice().buffer).reduce((sum, bits) => (Math.imul(sum, 31) + bits) | 0, 0);

/** A race of a network on wasm with a number of threads, as the worker runs it. */
export const raceOnThreads = defineCall({
  name: 'raceOnThreads',
  run: async (given: {
    readonly experiment: unknown;
    readonly steps: number;
    /** The engine's own with them; fewer where the machine has fewer. */
    readonly threads: number;
  }): Promise<ThreadsReading> => {
    await useBackend('wasm');
    const here = threadsHere();
    const count = Math.min(given.threads, here?.count ?? 1);
    const boards: JobBoard[] = [];
    const threads: Threads = {
      count,
      start: (setup) => {
        boards.push(new JobBoard(setup.memory, setup.board));
        return here?.start(setup) ?? { end: () => {} };
      },
    };
    const losses: number[] = [];
    const sink = {
      sample: (_run: number, row: readonly number[]) => losses.push(named(row).loss),
      status: () => {},
    };
    const { race, objective } = await openNetworkRace('wasm', given.experiment, sink, 0);
    setThreads(threads);
    await objective.ready(0);
    await race.step();
    // One for each thread that was sent for: they come when they come.
    for (let k = 0; k < 200 && (boards[0]?.helpers ?? 0) < boards.length; k += 1) await pause(50);
    const helpers = boards[0]?.helpers ?? 0;
    for (let k = 1; k < given.steps; k += 1) {
      await objective.ready(k);
      await race.step();
    }
    await race.flush();
    const { runs } = given.experiment as { readonly runs: readonly unknown[] };
    const parameters = await Promise.all(
      runs.map(async (_, run) => {
        const theta: tf.Tensor1D = race.judged(run);
        const numbers = await theta.data();
        theta.dispose();
        return fingerprint(numbers as Float32Array);
      }),
    );
    race.dispose();
    objective.dispose();
    setThreads(here);
    return { helpers, losses, parameters };
  },
});
