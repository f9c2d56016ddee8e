import * as tf from '@tensorflow/tfjs-core';
import type { Dataset, Plane } from '../../catalog/dataset';
import {
  PLANE_SIDE,
  planeEncoder,
  planePlace,
  planeView,
} from '../../experiment/network/planar/answers';
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
  const view = planeView(plane);
  const inputs = Array.from({ length: count }, (_, cell) => [
    ...plane.inputs(...planePlace(view, cell)),
  ]);
  const x = tf.keep(tf.tensor2d(inputs));
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
