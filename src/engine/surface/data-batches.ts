import { createBatchNumbers } from '../../experiment/fit/batches';
import { dataOf } from '../../experiment/fit/data';
import { isStochastic } from '../../experiment/starts';
import type { PlaneSpec } from '../../experiment/types';
import type { DataPoints } from '../../formula/data';
import { pickPoints } from '../../formula/data-points';

/** The batch of each step; nothing where every step sees all points, or the plane has none. */
export const createDataBatches = (
  spec: PlaneSpec,
  seed: number,
): ((step: number) => DataPoints) | undefined => {
  if (spec.kind !== 'fit' || !isStochastic(spec)) return undefined;
  const data = dataOf(spec.data);
  const numbers = createBatchNumbers(data.count, spec.batchSize, seed);
  let drawn = -1;
  let batch = data;
  return (step) => {
    if (step !== drawn) {
      batch = pickPoints(data, numbers(step));
      drawn = step;
    }
    return batch;
  };
};
