import { useBackend } from '../../../e2e/harness/backend';
import { loadMnist } from '../../../e2e/harness/mnist';
import { createNetworkObjective } from '../../../src/engine/network/objective';
import { createRace } from '../../../src/engine/race';
import { parseExperiment } from '../../../src/experiment/schema';
import type { OpenTrainer } from '../trainer';
import { definitionOf, LEARNING_RATE } from '../workload';

/** Runs that never end while a bench lasts. */
const STEPS = 100_000;

/** This project's engine: the race that the site's worker runs, its losses recorded. */
export const openDownhill: OpenTrainer = async (backend, workload) => {
  await useBackend(backend);
  const parsed = parseExperiment({
    objective: {
      kind: 'network',
      dataset: 'mnist',
      model: 'mlp-128-128',
      batchSize: workload.batchSize,
    },
    steps: STEPS,
    runs: workload.optimizers.map((optimizer) => ({ optimizer, hyper: { lr: LEARNING_RATE } })),
  });
  if (!parsed.ok) throw new Error(`${parsed.error.field}: ${parsed.error.message}`);
  const { objective: spec, seed } = parsed.value;
  if (spec.kind !== 'network') throw new Error('the experiment is not one of a network');
  const objective = createNetworkObjective({
    spec,
    seed,
    data: await loadMnist(),
    definition: definitionOf(workload),
  });
  const race = createRace({
    experiment: parsed.value,
    objective,
    sink: { sample: () => {}, status: () => {} },
    now: () => performance.now(),
    metricsEvery: 0,
  });
  return {
    train: (steps) => {
      for (let k = 0; k < steps; k += 1) race.step();
      return { done: Promise.resolve(race.flush()) };
    },
  };
};
