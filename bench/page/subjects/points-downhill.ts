import { useBackend } from '../../../e2e/harness/backend';
import { createLoader } from '../../../src/engine/network/data/loader';
import { createNetworkObjective } from '../../../src/engine/network/objective';
import { createRace } from '../../../src/engine/race';
import { describeDataset } from '../../../src/experiment/network/dataset';
import { pointsExperiment } from '../points';
import type { OpenTrainer } from '../trainer';

/** This project's engine on points, its losses recorded. */
export const openPointsDownhill: OpenTrainer = async (backend, { optimizers }) => {
  await useBackend(backend);
  const experiment = pointsExperiment(optimizers);
  const { data } = createLoader(describeDataset(experiment.objective.dataset), () => {
    throw new Error('points are computed');
  });
  const objective = createNetworkObjective({
    spec: experiment.objective,
    seed: experiment.seed,
    data,
  });
  const begin = () =>
    createRace({
      experiment,
      objective,
      sink: { sample: () => {}, status: () => {} },
      now: () => performance.now(),
      metricsEvery: 0,
    });
  let race = begin();
  const train = async (steps: number) => {
    for (let k = 0; k < steps; k += 1) {
      const moved = race.step();
      if (moved instanceof Promise ? await moved : moved) continue;
      race.dispose();
      race = begin();
    }
    await race.flush();
  };
  return { train: (steps) => ({ done: train(steps) }) };
};
