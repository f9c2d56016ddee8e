import type * as tf from '@tensorflow/tfjs-core';
import { createNetworkObjective, type NetworkObjective } from '../../src/engine/network/objective';
import { createRace, type Race } from '../../src/engine/race';
import type { Sink } from '../../src/engine/sink';
import { parseExperiment } from '../../src/experiment/schema';
import type { NetworkSpec } from '../../src/experiment/types';
import { type HarnessBackend, useBackend } from './backend';
import { loadMnist } from './mnist';

export interface NetworkRace {
  readonly spec: NetworkSpec;
  readonly objective: NetworkObjective;
  readonly race: Race<tf.Tensor1D>;
}

/** A race as the worker would run it, from an experiment as a person would write it. */
export const openNetworkRace = async (
  backend: HarnessBackend,
  authored: unknown,
  sink: Sink,
  metricsEvery: number,
): Promise<NetworkRace> => {
  await useBackend(backend);
  const parsed = parseExperiment(authored);
  if (!parsed.ok) throw new Error(`${parsed.error.field}: ${parsed.error.message}`);
  const experiment = parsed.value;
  const spec = experiment.objective;
  if (spec.kind !== 'network') throw new Error('the experiment is not one of a network');
  const objective = createNetworkObjective({
    spec,
    seed: experiment.seed,
    data: await loadMnist(),
  });
  const now = () => performance.now();
  const race = createRace({ experiment, objective, sink, now, metricsEvery });
  return { spec, objective, race };
};
