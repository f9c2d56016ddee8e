import { describe, expect, it } from 'vitest';
import { mnist } from '../../catalog/datasets/mnist';
import type { LayerSpan } from '../../experiment/layer-span';
import { networkOf } from '../../experiment/network/model';
import { initialParameters } from './initial';

const shapeOf = (id: string) => networkOf(id, mnist.describe());

const moments = (values: Float32Array, { offset, size }: LayerSpan) => {
  const part = values.subarray(offset, offset + size);
  const mean = part.reduce((sum, x) => sum + x, 0) / size;
  const variance = part.reduce((sum, x) => sum + (x - mean) ** 2, 0) / size;
  return { mean, deviation: Math.sqrt(variance), largest: Math.max(...part.map(Math.abs)) };
};

describe('initial parameters', () => {
  const { spans } = shapeOf('mlp-128-128');
  const [w0, b0] = spans;
  if (w0 === undefined || b0 === undefined) throw new Error('no first layer');

  it('has the deviation of each scheme, and a standard error to go by', () => {
    // Of n draws the sample deviation is off by about deviation / sqrt(2 n); five of those are allowed.
    const slack = 5 / Math.sqrt(2 * w0.size);
    const cases = [
      ['glorot-uniform', Math.sqrt(6 / 912) / Math.sqrt(3), Math.sqrt(6 / 912)],
      ['he-normal', Math.sqrt(2 / 784), Number.POSITIVE_INFINITY],
      ['torch-uniform', 1 / 28 / Math.sqrt(3), 1 / 28],
    ] as const;
    for (const [init, deviation, limit] of cases) {
      const found = moments(initialParameters(spans, init, 7), w0);
      expect(Math.abs(found.deviation / deviation - 1)).toBeLessThan(slack);
      expect(Math.abs(found.mean)).toBeLessThan((5 * deviation) / Math.sqrt(w0.size));
      expect(found.largest).toBeLessThanOrEqual(limit * (1 + 1e-6));
    }
  });

  it('starts biases at zero, except as PyTorch does', () => {
    for (const init of ['glorot-uniform', 'he-normal', 'pattern', 'zeros'] as const) {
      expect(moments(initialParameters(spans, init, 1), b0).largest).toBe(0);
    }
    expect(moments(initialParameters(spans, 'torch-uniform', 1), b0).largest).toBeGreaterThan(0);
    expect(moments(initialParameters(spans, 'zeros', 1), w0).largest).toBe(0);
  });

  it('follows from the seed alone', () => {
    const one = initialParameters(spans, 'glorot-uniform', 3);
    expect(initialParameters(spans, 'glorot-uniform', 3)).toEqual(one);
    expect(initialParameters(spans, 'glorot-uniform', 4)).not.toEqual(one);
  });

  it('has the pattern of the reference', () => {
    const values = initialParameters(spans, 'pattern', 1);
    const w1 = spans[2];
    if (w1 === undefined) throw new Error('no second layer');
    expect(values[0]).toBeCloseTo(Math.sqrt(6 / 912) * Math.sin(12.9898), 7);
    expect(values[w1.offset + 2]).toBeCloseTo(Math.sqrt(6 / 256) * Math.sin(12.9898 * 3 + 1), 7);
  });
});
