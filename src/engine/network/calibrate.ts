import * as tf from '@tensorflow/tfjs-core';
import { backward } from './backward';
import { CLASSES } from './batch';
import { forward, type LayerRecord } from './forward';
import { initialParameters } from './initial';
import { layoutNetwork } from './layout';
import { dataLoss } from './loss';

const BATCH = 64;
const WARM_UP = 2;
const STEPS = 5;

/** Small enough to be quick anywhere, large enough that products weigh more than calls. */
const network = layoutNetwork({
  id: 'calibration',
  name: 'Calibration',
  layers: [
    { kind: 'dense', units: 64, activation: 'relu' },
    { kind: 'dense', units: CLASSES, activation: 'linear' },
  ],
  about: '',
});

/** Milliseconds of one training step of a small perceptron on the current backend. */
export const calibrate = async (now: () => number): Promise<number> => {
  const x = tf.fill([BATCH, 784], 0.5) as tf.Tensor2D;
  const y = tf.fill([BATCH, CLASSES], 1 / CLASSES) as tf.Tensor2D;
  let theta = tf.tensor1d(initialParameters(network.spans, 'pattern', 1));
  const step = () => {
    const next = tf.tidy(() => {
      const record: LayerRecord[] = [];
      const logits = forward(network, theta, x, { record });
      const { gradient } = dataLoss('cross-entropy', logits, y, true);
      if (gradient === undefined) throw new Error('the loss gave no gradient');
      return tf.sub<tf.Tensor1D>(theta, tf.mul(backward(network, theta, record, gradient), 0.01));
    });
    theta.dispose();
    theta = next;
  };
  try {
    for (let k = 0; k < WARM_UP; k += 1) step();
    await theta.data();
    const start = now();
    for (let k = 0; k < STEPS; k += 1) step();
    await theta.data();
    return (now() - start) / STEPS;
  } finally {
    tf.dispose([x, y, theta]);
  }
};
