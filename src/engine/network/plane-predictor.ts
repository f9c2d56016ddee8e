import * as tf from '@tensorflow/tfjs-core';
import type { Dataset, Plane } from '../../catalog/dataset';
import { PLANE_SIDE, planeEncoder, planeInputs } from '../../experiment/network/planar/answers';
import type { NetworkShape } from '../../experiment/network/shape';
import { forward } from './forward';
import type { Predictor } from './predictions';

/** What a network says of the whole plane, place by place: a byte each (see `planeAnswer`). */
export const createPlanePredictor = (
  network: NetworkShape,
  dataset: Dataset,
  plane: Plane,
): Pick<Predictor, 'dispose'> & {
  predict(theta: tf.Tensor1D): Promise<{ readonly classes: Uint8Array }>;
} => {
  const count = PLANE_SIDE * PLANE_SIDE;
  const x = tf.keep(tf.tensor2d(planeInputs(plane, PLANE_SIDE).map((one) => [...one])));
  const encode = planeEncoder(dataset);
  const { outputs } = network;
  return {
    predict: async (theta) => {
      const out = tf.tidy(() => forward(network, theta, x));
      const numbers = await out.data();
      out.dispose();
      const row: number[] = [];
      const classes = new Uint8Array(count);
      for (let cell = 0; cell < count; cell += 1) {
        for (let k = 0; k < outputs; k += 1) row[k] = numbers[cell * outputs + k] ?? Number.NaN;
        classes[cell] = encode(row);
      }
      return { classes };
    },
    dispose: () => x.dispose(),
  };
};
