import { describe, expect, it } from 'vitest';
import { mnist } from '../../../catalog/datasets/mnist';
import { loadNodeData, selectNodeBackend } from '../../../cli/network-node';
import { networkOf } from '../../../experiment/network/model';
import { parseExperiment } from '../../../experiment/schema';
import { createRandom } from '../../../random/seeded';
import { activationsOf } from './activations';
import { lookAtLayers } from './layer-reports';
import { largestWeights, weightPictures } from './weight-pictures';

const dataset = mnist.describe();

/** Images of the data set, and a backend that computes. */
const ready = async () => {
  const data = await loadNodeData(dataset);
  if (!data.ok) throw new Error(data.error.message);
  await selectNodeBackend('wasm');
  return data.value;
};

const specOf = (more: object) => {
  const parsed = parseExperiment({
    objective: { kind: 'network', dataset: 'mnist', trainSize: 500, testSize: 100, ...more },
    steps: 1,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
  });
  if (!parsed.ok || parsed.value.objective.kind !== 'network') throw new Error('no network');
  return parsed.value.objective;
};

describe('the layers of a network', () => {
  it('have the gradient that follows by hand: softmax regression from zeros', async () => {
    const data = await ready();
    const spec = specOf({ model: 'softmax-regression' });
    const network = networkOf(spec.model, dataset);
    const { train } = data;
    const { layers, dead, examples } = await lookAtLayers(
      network,
      spec,
      train,
      new Float32Array(network.size),
    );
    expect(examples).toBe(500);
    // d loss / d logit is p - y, and p is 1/10 everywhere.
    const gradient = new Float64Array(785 * 10);
    for (let row = 0; row < 500; row += 1)
      for (let k = 0; k < 10; k += 1) {
        const slope = (0.1 - Number(train.targets[row] === k)) / 500;
        for (let i = 0; i < 784; i += 1) {
          const at = i * 10 + k;
          gradient[at] = (gradient[at] ?? 0) + ((train.examples[row * 784 + i] ?? 0) / 255) * slope;
        }
        gradient[7840 + k] = (gradient[7840 + k] ?? 0) + slope;
      }
    const norm = Math.sqrt(gradient.reduce((sum, value) => sum + value * value, 0));
    expect(layers).toHaveLength(1);
    expect(Math.abs((layers[0]?.gradientNorm ?? 0) / norm - 1)).toBeLessThan(1e-5);
    expect(layers[0]?.weightNorm).toBe(0);
    expect(dead).toEqual([undefined]);
  });

  it('say which of their rectified units never answer, and how their weights are spread', async () => {
    const data = await ready();
    const spec = specOf({
      model: {
        layers: [
          { kind: 'conv', channels: 4, kernel: 5, padding: 'valid', activation: 'relu' },
          { kind: 'dense', units: 13, activation: 'relu' },
          { kind: 'dense', units: 6, activation: 'tanh' },
        ],
      },
    });
    const network = networkOf(spec.model, dataset);
    const random = createRandom(3, 'layers');
    const theta = Float32Array.from({ length: network.size }, () => 0.1 * random.normal());
    const [, conv, , dense] = network.spans;
    if (!conv || !dense) throw new Error('no biases');
    // Whatever comes in, they answer nothing; the others always something.
    theta.fill(1e3, conv.offset, conv.offset + conv.size);
    theta.fill(-1e6, conv.offset, conv.offset + 1);
    theta.fill(1e6, dense.offset, dense.offset + dense.size);
    theta.fill(-1e9, dense.offset + 2, dense.offset + 5);
    const { dead, layers } = await lookAtLayers(network, spec, data.train, theta);
    expect(dead).toEqual([{ count: 1, of: 4 }, { count: 3, of: 13 }, undefined, undefined]);
    for (const [k, { histogram, parameters }] of layers.entries()) {
      const { counts, low, high } = histogram;
      const weights = network.spans[2 * k]?.size ?? 0;
      expect(counts.reduce((a, b) => a + b, 0)).toBe(weights);
      expect(low).toBe(-high);
      expect(parameters).toBe(weights + (network.spans[2 * k + 1]?.size ?? 0));
      // Normal numbers lie around 0.
      const middle = counts[Math.floor(counts.length / 2)] ?? 0;
      expect(middle).toBeGreaterThan(counts[0] ?? 0);
    }
  });
});

describe('weights as pictures', () => {
  it('are those of each unit, row by row, and kernels one by one', () => {
    const model = {
      layers: [
        { kind: 'conv', channels: 3, kernel: 2, padding: 'valid', activation: 'relu' },
        { kind: 'conv', channels: 2, kernel: 3, padding: 'valid', activation: 'relu' },
      ],
    } as const;
    const network = networkOf(model, dataset);
    const theta = Float32Array.from({ length: network.size }, (_, k) => k);
    const [first, second, ...rest] = weightPictures(network, theta);
    expect(rest).toEqual([]);
    // [2, 2, 1, 3]: of output 1 the numbers 1, 4, 7, 10.
    expect(first?.total).toBe(3);
    expect([...(first?.values.subarray(4, 8) ?? [])]).toEqual([1, 4, 7, 10]);
    // [3, 3, 3, 2], behind 12 weights and 3 biases: of output 1 and input 2 the first is at 2 * 2 + 1.
    expect(second?.total).toBe(6);
    expect(second?.values[5 * 9]).toBe(15 + 5);
    expect(second?.values[5 * 9 + 1]).toBe(15 + 5 + 6);
    const dense = networkOf({ layers: [{ kind: 'dense', units: 5, activation: 'relu' }] }, dataset);
    const values = Float32Array.from({ length: dense.size }, (_, k) => k);
    const [pictures] = weightPictures(dense, values);
    expect([pictures?.height, pictures?.width, pictures?.total]).toEqual([28, 28, 5]);
    expect(pictures?.values[3 * 784 + 29]).toBe(29 * 5 + 3);
    const most = largestWeights(dense, [values.map((v) => -v), new Float32Array(dense.size)]);
    expect([...most]).toEqual([['w0', 784 * 5 - 1]]);
    // Runs that have exploded take no other's colours away.
    const wild = [1e6, Number.NaN, Number.POSITIVE_INFINITY].map((by) => values.map((v) => by * v));
    expect([...largestWeights(dense, [...wild, values])]).toEqual([['w0', 784 * 5 - 1]]);
    expect([...largestWeights(dense, [values.map((v) => 99 * v), values])]).toEqual([
      ['w0', 99 * (784 * 5 - 1)],
    ]);
  });

  it('make of one digit what follows by hand, channel by channel and unit by unit', async () => {
    const data = await ready();
    const spec = specOf({
      model: {
        layers: [
          { kind: 'conv', channels: 3, kernel: 5, padding: 'valid', activation: 'relu' },
          { kind: 'dense', units: 7, activation: 'tanh' },
        ],
      },
    });
    const network = networkOf(spec.model, dataset);
    const random = createRandom(4, 'activations');
    const theta = Float32Array.from({ length: network.size }, () => 0.1 * random.normal());
    const { train } = data;
    const found = await activationsOf(network, spec, train, theta);
    const w = network.spans.map(({ offset, size }) => theta.subarray(offset, offset + size));
    const pixel = (y: number, x: number) => (train.examples[28 * y + x] ?? 0) / 255;
    // [height, width, channel], as the next layer reads it.
    const flat = new Float64Array(24 * 24 * 3);
    for (let y = 0; y < 24; y += 1)
      for (let x = 0; x < 24; x += 1)
        for (let c = 0; c < 3; c += 1) {
          let sum = w[1]?.[c] ?? 0;
          for (let k = 0; k < 25; k += 1)
            sum += pixel(y + Math.floor(k / 5), x + (k % 5)) * (w[0]?.[3 * k + c] ?? 0);
          flat[(24 * y + x) * 3 + c] = Math.max(0, sum);
        }
    const dense = (input: Float64Array, units: number, weights = w[2], biases = w[3]) =>
      Float64Array.from({ length: units }, (_, unit) =>
        input.reduce(
          (sum, value, k) => sum + value * (weights?.[k * units + unit] ?? 0),
          biases?.[unit] ?? 0,
        ),
      );
    const hidden = dense(flat, 7).map(Math.tanh);
    const logits = dense(hidden, 10, w[4], w[5]);
    const [conv, middle, last] = found;
    expect(found.map(({ kind, height, width }) => [kind, height, width])).toEqual([
      ['conv', 24, 24],
      ['dense', 1, 7],
      ['dense', 1, 10],
    ]);
    const near = (ours: ArrayLike<number> | undefined, wanted: ArrayLike<number>) => {
      expect(ours).toHaveLength(wanted.length);
      for (let k = 0; k < wanted.length; k += 1)
        expect(Math.abs((ours?.[k] ?? Number.NaN) - (wanted[k] ?? 0))).toBeLessThan(1e-4);
    };
    near(
      conv?.values,
      Float64Array.from(
        { length: 3 * 576 },
        (_, k) => flat[(k % 576) * 3 + Math.floor(k / 576)] ?? 0,
      ),
    );
    near(middle?.values, hidden);
    near(last?.values, logits);
    // Of the first hundred examples: rectified ones from 0 on, those of tanh within 1.
    const { layers } = await lookAtLayers(network, spec, train, theta);
    const spreads = layers.map(({ activations }) => activations);
    expect(spreads.map(({ counts }) => counts.reduce((a, b) => a + b, 0))).toEqual([
      100 * 24 * 24 * 3,
      700,
      1000,
    ]);
    expect(spreads[0]?.low).toBe(0);
    expect(spreads[0]?.high).toBeGreaterThanOrEqual(Math.max(...flat) - 1e-4);
    expect(spreads[1]?.low).toBeGreaterThanOrEqual(-1);
    expect(spreads[1]?.high).toBeLessThanOrEqual(1);
  });
});
