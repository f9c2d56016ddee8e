import '../../src/experiment/later';
import { describeDataset } from '../../src/experiment/network/dataset';
import { parseExperiment } from '../../src/experiment/schema';
import type { Experiment, NetworkSpec } from '../../src/experiment/types';
import { LEARNING_RATE } from './workload';

/** Units of the hidden layers, all of them tanh; one linear answer. */
export const POINT_UNITS = [8, 8] as const;
export const POINT_BATCH = 32;

/** Runs that do not end within a reading. */
const STEPS = 100_000;

/** The small network of the bench: 2-8-8-1 on the hills, squared error, Adam. */
export const pointsExperiment = (
  optimizers: readonly string[],
): Experiment & { readonly objective: NetworkSpec } => {
  const parsed = parseExperiment({
    objective: {
      kind: 'network',
      dataset: 'hills',
      model: {
        layers: POINT_UNITS.map((units) => ({ kind: 'dense', units, activation: 'tanh' })),
      },
      batchSize: POINT_BATCH,
    },
    steps: STEPS,
    runs: optimizers.map((optimizer) => ({ optimizer, hyper: { lr: LEARNING_RATE } })),
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { objective } = parsed.value;
  if (objective.kind !== 'network') throw new Error('the experiment is not one of a network');
  return { ...parsed.value, objective };
};

export interface PointBatch {
  /** [POINT_BATCH, 2] */
  readonly x: Float32Array<ArrayBuffer>;
  /** [POINT_BATCH, 1] */
  readonly y: Float32Array<ArrayBuffer>;
}

/** The training points in batches, for peers. */
export const pointBatches = (): readonly PointBatch[] => {
  const { source } = describeDataset(pointsExperiment(['adam']).objective.dataset);
  if (source.kind !== 'generated') throw new Error('the points are not computed');
  const { examples, targets } = source.generate().train;
  return Array.from({ length: Math.floor(targets.length / POINT_BATCH) }, (_, k) => ({
    x: Float32Array.from(examples.slice(2 * k * POINT_BATCH, 2 * (k + 1) * POINT_BATCH)),
    y: Float32Array.from(targets.slice(k * POINT_BATCH, (k + 1) * POINT_BATCH)),
  }));
};
