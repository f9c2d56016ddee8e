import * as tf from '@tensorflow/tfjs';
import { defineCall } from '../../../e2e/harness/call';
import { simulateSurface } from '../../../src/engine/surface/simulate';
import { parseExperiment } from '../../../src/experiment/schema';

export const ADAM = { lr: 0.01, beta1: 0.9, beta2: 0.999, eps: 1e-8 } as const;
export const START = [-1.5, 2] as const;

export type SurfaceSubject = 'downhill' | 'hand-written loop' | 'tfjs eager';

const experiment = (steps: number) => {
  const parsed = parseExperiment({
    objective: { surface: 'rosenbrock', start: START },
    steps,
    runs: [{ optimizer: 'adam', hyper: ADAM }],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

const runDownhill = (steps: number): readonly number[] => {
  const [run] = simulateSurface(experiment(steps)).runs;
  return [run?.x.at(-1) ?? Number.NaN, run?.y.at(-1) ?? Number.NaN];
};

/** Kingma and Ba's algorithm 1 as one would write it for this surface and nothing else, with the record of its path. */
const runByHand = (steps: number): readonly number[] => {
  const { lr, beta1, beta2, eps } = ADAM;
  const xs = new Float64Array(steps + 1);
  const ys = new Float64Array(steps + 1);
  const losses = new Float64Array(steps + 1);
  let [x, y]: readonly number[] = START;
  let mx = 0;
  let my = 0;
  let vx = 0;
  let vy = 0;
  for (let t = 1; t <= steps; t += 1) {
    const a = 1 - x;
    const b = y - x * x;
    xs[t - 1] = x;
    ys[t - 1] = y;
    losses[t - 1] = a * a + 100 * b * b;
    const gx = -2 * a - 400 * x * b;
    const gy = 200 * b;
    mx = beta1 * mx + (1 - beta1) * gx;
    my = beta1 * my + (1 - beta1) * gy;
    vx = beta2 * vx + (1 - beta2) * gx * gx;
    vy = beta2 * vy + (1 - beta2) * gy * gy;
    const m = 1 - beta1 ** t;
    const v = 1 - beta2 ** t;
    x -= (lr * (mx / m)) / (Math.sqrt(vx / v) + eps);
    y -= (lr * (my / m)) / (Math.sqrt(vy / v) + eps);
  }
  return [x, y];
};

/** tfjs's own optimizer and its tape, operation by operation, on the backend that is fastest for two numbers. */
const runTfjs = async (steps: number): Promise<readonly number[]> => {
  await tf.setBackend('cpu');
  const theta = tf.variable(tf.tensor1d([...START]));
  const optimizer = tf.train.adam(ADAM.lr, ADAM.beta1, ADAM.beta2, ADAM.eps);
  const one = tf.tensor1d([1]);
  for (let t = 0; t < steps; t += 1) {
    optimizer.minimize(() => {
      const x = tf.slice(theta, 0, 1);
      const y = tf.slice(theta, 1, 1);
      const a = tf.square(tf.sub(one, x));
      const b = tf.square(tf.sub(y, tf.square(x)));
      return tf.sum(tf.add(a, tf.mul(b, 100)));
    });
  }
  const end = [...(await theta.data())];
  tf.dispose([theta, one]);
  optimizer.dispose();
  return end;
};

const RUN: Readonly<
  Record<SurfaceSubject, (steps: number) => readonly number[] | Promise<readonly number[]>>
> = { downhill: runDownhill, 'hand-written loop': runByHand, 'tfjs eager': runTfjs };

/** Adam on Rosenbrock. */
export const surfaceSteps = defineCall({
  name: 'surfaceSteps',
  run: async ({
    subject,
    steps,
    repeats,
  }: {
    readonly subject: SurfaceSubject;
    readonly steps: number;
    readonly repeats: number;
  }): Promise<{ readonly perSecond: number; readonly end: readonly number[] }> => {
    const start = performance.now();
    let end: readonly number[] = [];
    for (let k = 0; k < repeats; k += 1) end = await RUN[subject](steps);
    return { perSecond: (1000 * steps * repeats) / (performance.now() - start), end };
  },
});
