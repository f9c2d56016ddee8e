import * as tf from '@tensorflow/tfjs-core';
import { type KernelChoice, setKernels } from '../../../src/engine/network/kernel-choice';
import type { HarnessBackend } from '../backend';
import { defineCall } from '../call';
import { countDispatches } from '../count-dispatches';
import { openNetworkRace } from '../network-race';

export interface NetworkSteps {
  readonly backend: HarnessBackend;
  readonly experiment: unknown;
  /** Measured in turn, one after the other, `rounds` times. */
  readonly kernels: readonly KernelChoice[];
  readonly rounds: number;
  readonly stepsPerRound: number;
}

export interface StepReadings {
  readonly kernels: KernelChoice;
  /** Median over the rounds. */
  readonly msPerStep: number;
  /** Of that, until the calls return. */
  readonly javascriptMsPerStep: number;
  readonly dispatchesPerStep: number;
  readonly tensorsPerStep: number;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What training steps cost with one choice of kernels and another. */
export const networkSteps = defineCall({
  name: 'networkSteps',
  run: async (given: NetworkSteps): Promise<readonly StepReadings[]> => {
    const { backend, experiment, kernels, rounds, stepsPerRound } = given;
    const sink = { sample: () => {}, status: () => {} };
    const { race, objective } = await openNetworkRace(backend, experiment, sink, 0);
    const readings = kernels.map((choice) => ({
      choice,
      times: [] as number[],
      calls: [] as number[],
      dispatches: 0,
      tensors: 0,
    }));
    try {
      // The first round warms up.
      for (let round = -1; round < rounds; round += 1) {
        for (const reading of readings) {
          setKernels(reading.choice);
          const dispatched = countDispatches();
          const before = tf.memory().numTensors;
          const start = performance.now();
          for (let k = 0; k < stepsPerRound; k += 1) race.step();
          const called = performance.now();
          const dispatches = dispatched();
          await race.flush();
          if (round >= 0) {
            reading.times.push((performance.now() - start) / stepsPerRound);
            reading.calls.push((called - start) / stepsPerRound);
            reading.dispatches = dispatches / stepsPerRound;
            reading.tensors = tf.memory().numTensors - before;
          }
        }
      }
      return readings.map(({ choice, times, calls, dispatches, tensors }) => ({
        kernels: choice,
        msPerStep: median(times),
        javascriptMsPerStep: median(calls),
        dispatchesPerStep: dispatches,
        tensorsPerStep: tensors / stepsPerRound,
      }));
    } finally {
      setKernels('register');
      race.dispose();
      objective.dispose();
    }
  },
});
