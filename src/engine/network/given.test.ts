import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { mnist } from '../../catalog/datasets/mnist';
import { loadNodeData, selectNodeBackend } from '../../cli/network-node';
import { parseExperiment } from '../../experiment/schema';
import type { NetworkSpec } from '../../experiment/types';
import { createRandom } from '../../random/seeded';
import { createNetworkObjective } from './objective';

const BATCH = 8;
const CLASSES = 10;
const PIXELS = 784;

const setUp = async (more: Partial<NetworkSpec> = {}, seed = 3) => {
  const parsed = parseExperiment({
    objective: {
      kind: 'network',
      model: 'softmax-regression',
      trainSize: 2000,
      batchSize: BATCH,
      order: 'sequential',
      init: 'pattern',
      ...more,
    },
    runs: [{ optimizer: 'sgd' }],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const data = await loadNodeData(mnist.describe());
  await selectNodeBackend('wasm');
  if (!data.ok) throw new Error(data.error.message);
  const spec = parsed.value.objective as NetworkSpec;
  const objective = createNetworkObjective({ spec, seed, data: data.value });
  const images = data.value.train.examples.subarray(0, BATCH * PIXELS);
  return { objective, pixels: Float64Array.from(images, (value) => value / 255) };
};

/** Softmax of every image in float64, written out: weights [784, 10], then 10 biases. */
const probabilities = (theta: Float32Array, pixels: Float64Array) =>
  Array.from({ length: BATCH }, (_, n) => {
    const z = Array.from({ length: CLASSES }, (__, c) => {
      let sum = theta[PIXELS * CLASSES + c] ?? 0;
      for (let i = 0; i < PIXELS; i += 1)
        sum += (pixels[n * PIXELS + i] ?? 0) * (theta[i * CLASSES + c] ?? 0);
      return Math.exp(sum);
    });
    const total = z.reduce((a, b) => a + b, 0);
    return z.map((value) => value / total);
  });

/** Input of parameter number k (1 for a bias) at image n, and its class. */
const place = (k: number, n: number, pixels: Float64Array) => ({
  input: k < PIXELS * CLASSES ? (pixels[n * PIXELS + Math.floor(k / CLASSES)] ?? 0) : 1,
  unit: k < PIXELS * CLASSES ? k % CLASSES : k - PIXELS * CLASSES,
});

/** Exact product of cross-entropy's Hessian with v: mean over images of x (diag p - p p') x'v. */
const hessianTimes = (p: readonly (readonly number[])[], pixels: Float64Array, v: Float32Array) => {
  const out = new Float64Array(v.length);
  p.forEach((row, n) => {
    const dz = new Array<number>(CLASSES).fill(0);
    v.forEach((value, k) => {
      const { input, unit } = place(k, n, pixels);
      dz[unit] = (dz[unit] ?? 0) + input * value;
    });
    const mean = row.reduce((sum, q, c) => sum + q * (dz[c] ?? 0), 0);
    out.forEach((_, k) => {
      const { input, unit } = place(k, n, pixels);
      out[k] = (out[k] ?? 0) + (input * (row[unit] ?? 0) * ((dz[unit] ?? 0) - mean)) / BATCH;
    });
  });
  return out;
};

const norm = (v: ArrayLike<number>) => Math.hypot(...Array.from(v));
const relative = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  norm(Array.from(b, (value, k) => value - (a[k] ?? Number.NaN))) / norm(b);

describe('vectors that a rule reads beside its gradient, on a network', () => {
  it('hessian is signs times the product with them, by one gradient more', async () => {
    const { objective, pixels } = await setUp();
    const theta = objective.initial();
    const { gradient } = objective.gradient(theta, 0);
    const given = objective.given('hessian', theta, gradient, 0);
    expect(given).toMatchObject({ evaluations: 1, hessianEvaluations: 0 });
    expect(objective.given('hessian', theta, undefined, 0).evaluations).toBe(2);
    const found = await given.vector.data();
    const p = probabilities((await theta.data()) as Float32Array, pixels);
    const random = createRandom(3, 'hessian/0');
    const signs = Float32Array.from(found, () => (random.bits() < 2 ** 31 ? -1 : 1));
    const product = hessianTimes(p, pixels, signs);
    expect(
      relative(
        found,
        product.map((value, k) => value * (signs[k] ?? 0)),
      ),
    ).toBeLessThan(0.02);
    objective.dispose();
  });

  it.each(['cross-entropy', 'mean-squared-error'] as const)(
    "gaussNewton's mean is the diagonal of the matrix: %s",
    async (loss) => {
      const { objective, pixels } = await setUp({ loss });
      const theta = objective.initial();
      const p = probabilities((await theta.data()) as Float32Array, pixels);
      const exact = Float64Array.from({ length: theta.size }, (_, k) => {
        let sum = 0;
        p.forEach((row, n) => {
          const { input, unit } = place(k, n, pixels);
          const q = row[unit] ?? 0;
          // By the logit: q (1 - q); or 2 / 10 of the squared slopes of all the probabilities.
          const slopes = row.map((other, c) => (c === unit ? q * (1 - q) : -q * other));
          const curvature =
            loss === 'cross-entropy'
              ? q * (1 - q)
              : (2 / CLASSES) * slopes.reduce((total, slope) => total + slope * slope, 0);
          sum += (input * input * curvature) / BATCH;
        });
        return sum;
      });
      const mean = new Float64Array(theta.size);
      const draws = 600;
      for (let k = 0; k < draws; k += 1) {
        // Steps that see the same images: one pass over the data apart.
        const step = k * objective.stepsPerEpoch;
        const { vector, evaluations } = objective.given('gaussNewton', theta, undefined, step);
        expect(evaluations).toBe(1);
        (await vector.data()).forEach((value, i) => {
          mean[i] = (mean[i] ?? 0) + value / draws;
        });
        vector.dispose();
      }
      // A single estimate is off by more than its own size; the mean of 600 by a few hundredths of it.
      expect(relative(mean, exact)).toBeLessThan(0.12);
      objective.dispose();
    },
    60_000,
  );

  it('noise is standard normal, of seed and step alone, the same for all runs', async () => {
    const before = tf.memory().numTensors;
    const { objective } = await setUp();
    const theta = objective.initial();
    const first = objective.given('noise', theta, undefined, 5).vector;
    const again = objective.given('noise', theta, undefined, 5).vector;
    expect(await again.data()).toEqual(await first.data());
    const values = [...(await first.data())];
    const n = values.length;
    const mean = values.reduce((sum, value) => sum + value / n, 0);
    const square = values.reduce((sum, value) => sum + (value * value) / n, 0);
    const neighbours = values.reduce(
      (sum, value, k) => sum + (value * (values[k + 1] ?? 0)) / n,
      0,
    );
    // Standard errors: 0.011, 0.016 and 0.011.
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(square - 1)).toBeLessThan(0.07);
    expect(Math.abs(neighbours)).toBeLessThan(0.05);
    const other = objective.given('noise', theta, undefined, 6).vector;
    expect([...(await other.data())]).not.toEqual(values);
    const back = objective.given('noise', theta, undefined, 5).vector;
    expect([...(await back.data())]).toEqual(values);
    tf.dispose([theta, first, again, other, back]);
    objective.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
