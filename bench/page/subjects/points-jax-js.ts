import * as jax from '@jax-js/jax';
import { createRandom } from '../../../src/random/seeded';
import { POINT_BATCH, POINT_UNITS, pointBatches } from '../points';
import type { OpenTrainer } from '../trainer';
import { type Arrays, compileAdam, startJaxJs, trainByAdam } from './jax-js';

const { numpy: np } = jax;

/** jax-js, all of a step in one compiled function. */
export const openPointsJaxJs: OpenTrainer = async (backend) => {
  await startJaxJs(backend);
  const random = createRandom(1, 'weights');
  const sizes = [2, ...POINT_UNITS, 1];
  const parameters = sizes.slice(1).flatMap((units, k) => {
    const inputs = sizes[k] ?? 0;
    const values = Float32Array.from(
      { length: inputs * units },
      () => random.normal() / Math.sqrt(inputs),
    );
    return [np.array(values).reshape([inputs, units]), np.zeros([units])];
  });
  const lossOf = (all: Arrays, x: jax.Array, y: jax.Array) => {
    let at = x;
    for (let k = 0; k < all.length; k += 2) {
      const [weight, bias] = [all[k], all[k + 1]];
      if (weight === undefined || bias === undefined) throw new Error('a parameter is missing');
      const linear = np.matmul(at, weight).add(bias);
      at = k === all.length - 2 ? linear : np.tanh(linear);
    }
    return np
      .square(at.sub(y))
      .sum()
      .mul(1 / POINT_BATCH);
  };
  const batches = pointBatches();
  return trainByAdam(compileAdam(lossOf), parameters, (step) => {
    const batch = batches[step % batches.length];
    if (batch === undefined) throw new Error('there are no batches');
    return [
      np.array(batch.x).reshape([POINT_BATCH, 2]),
      np.array(batch.y).reshape([POINT_BATCH, 1]),
    ];
  });
};
