import { describe, expect, it } from 'vitest';
import { mnist } from '../../catalog/datasets/mnist';
import { loadNodeData, selectNodeBackend } from '../../cli/network-node';
import { networkOf } from '../../experiment/network/model';
import { parseExperiment } from '../../experiment/schema';
import { createSharpness } from './sharpness';

const EXAMPLES = 250;

/** The largest eigenvalue of the inputs' second moments, a 1 for the bias with them. By power iteration. */
const largestMoment = (pixels: ArrayLike<number>): number => {
  const rows = Array.from({ length: EXAMPLES }, (_, row) =>
    Float64Array.from({ length: 785 }, (_, k) =>
      k === 784 ? 1 : (pixels[784 * row + k] ?? 0) / 255,
    ),
  );
  let v = new Float64Array(785).fill(1);
  let value = 0;
  for (let round = 0; round < 60; round += 1) {
    const next = new Float64Array(785);
    for (const row of rows) {
      const along = row.reduce((sum, x, k) => sum + x * (v[k] ?? 0), 0) / EXAMPLES;
      row.forEach((x, k) => {
        next[k] = (next[k] ?? 0) + along * x;
      });
    }
    value = Math.hypot(...next);
    v = next.map((x) => x / value);
  }
  return value;
};

describe('createSharpness', () => {
  it('is what follows by hand for softmax regression from zeros, with pauses and without', async () => {
    const dataset = mnist.describe();
    const data = await loadNodeData(dataset);
    if (!data.ok) throw new Error(data.error.message);
    await selectNodeBackend('wasm');
    const parsed = parseExperiment({
      objective: { kind: 'network', model: 'softmax-regression', trainSize: 500, testSize: 100 },
      runs: [{ optimizer: 'sgd' }],
    });
    if (!parsed.ok || parsed.value.objective.kind !== 'network') throw new Error('no network');
    const spec = parsed.value.objective;
    const network = networkOf(spec.model, dataset);
    const { train } = data.value;
    // diag(p) - p p' has the eigenvalue 1/10 where every p is 1/10.
    const wanted = 0.1 * largestMoment(train.examples);
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    for (const more of [{}, { pause }]) {
      const options = { spec, network, seed: 3, train, examples: EXAMPLES, ...more };
      const found = await createSharpness(options).at(new Float32Array(network.size));
      expect(Math.abs(found / wanted - 1)).toBeLessThan(1e-3);
    }
    // A product is made in three parts.
    expect(pauses).toBeGreaterThan(6);
    expect(pauses % 3).toBe(0);
  });
});
