import * as tf from '@tensorflow/tfjs-core';
import { createNetworkObjective } from '../../../src/engine/network/objective';
import { createRace } from '../../../src/engine/race';
import { named } from '../../../src/experiment/recorded/columns';
import { parseExperiment } from '../../../src/experiment/schema';
import { useBackend } from '../backend';
import { defineCall } from '../call';
import { countDispatches } from '../count-dispatches';
import { loadMnist } from '../mnist';

export interface StackedRace {
  readonly experiment: unknown;
  /** One more than are counted. */
  readonly steps: number;
}

export interface StackedReading {
  /** By run: losses of every step. */
  readonly losses: readonly (readonly number[])[];
  /** By run: the parameters at the end. */
  readonly thetas: readonly Float32Array[];
  readonly dispatchesPerStep: number;
}

/** The first step compiles, and at some of these the cost of each run is measured: no step is like that later. */
const WARM = 5;

/** A race on WebGPU, all runs' gradients computed together (as the race does it) or run by run. */
const train = async ({ experiment, steps }: StackedRace, together: boolean) => {
  const parsed = parseExperiment(experiment);
  if (!parsed.ok) throw new Error(`${parsed.error.field}: ${parsed.error.message}`);
  const spec = parsed.value.objective;
  if (spec.kind !== 'network') throw new Error('the experiment is not one of a network');
  const made = createNetworkObjective({ spec, seed: parsed.value.seed, data: await loadMnist() });
  const { gradients: _, ...single } = made;
  const losses = parsed.value.runs.map(() => [] as number[]);
  const race = createRace({
    experiment: parsed.value,
    objective: together ? made : single,
    sink: {
      sample: (run, row) => losses[run]?.push(named(row).loss),
      status: () => {},
    },
    now: () => performance.now(),
    metricsEvery: 0,
  });
  for (let k = 0; k < WARM; k += 1) await race.step();
  await race.flush();
  const dispatched = countDispatches();
  for (let k = 1; k < steps; k += 1) await race.step();
  await race.flush();
  const dispatches = dispatched();
  const thetas = await Promise.all(
    losses.map(async (_losses, run) => (await race.theta(run).data()) as Float32Array),
  );
  race.dispose();
  made.dispose();
  return { losses, thetas: thetas.map((theta) => theta.slice()), dispatches };
};

export interface Comparison {
  readonly stacked: Pick<StackedReading, 'losses' | 'dispatchesPerStep'>;
  readonly single: Pick<StackedReading, 'losses' | 'dispatchesPerStep'>;
  /** Largest difference of a parameter at the end, by run. */
  readonly differences: readonly number[];
  /** Tensors and bytes left when both are disposed of. */
  readonly tensorsLeft: number;
}

/** The same race twice on WebGPU: gradients together, and run by run. */
export const stackedRace = defineCall({
  name: 'stackedRace',
  run: async (given: StackedRace): Promise<Comparison> => {
    await useBackend('webgpu');
    const before = tf.memory().numTensors;
    const stacked = await train(given, true);
    const single = await train(given, false);
    const perStep = ({ losses, dispatches }: typeof stacked) => ({
      losses,
      dispatchesPerStep: dispatches / (given.steps - 1),
    });
    return {
      stacked: perStep(stacked),
      single: perStep(single),
      differences: stacked.thetas.map((theta, run) =>
        theta.reduce((most, value, k) => {
          const difference = Math.abs(value - (single.thetas[run]?.[k] ?? Number.NaN));
          return difference <= most ? most : difference;
        }, 0),
      ),
      tensorsLeft: tf.memory().numTensors - before,
    };
  },
});
