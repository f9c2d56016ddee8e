import { describe, expect, it } from 'vitest';
import { smoothField } from './smooth-field';

const grid = (side: number, loss: (x: number, y: number) => number) => ({
  plane: 1,
  domain: [
    [0, 4],
    [10, 12],
  ] as const,
  side,
  values: Float32Array.from({ length: side * side }, (_, k) =>
    loss((4 * (k % side)) / (side - 1), 10 + (2 * Math.floor(k / side)) / (side - 1)),
  ),
  done: side * side,
  of: side * side,
  examples: 1,
});

describe('smoothField', () => {
  it('has the losses at the nodes, the highest row first', () => {
    const loss = (x: number, y: number) => 1 + x * x + 3 * (y - 11) ** 2;
    const field = smoothField(grid(9, loss));
    const at = (x: number, y: number) => field?.values[((12 - y) / 2) * 128 * 129 + (x / 4) * 128];
    for (const [x, y] of [
      [0, 10],
      [4, 12],
      [0.5, 11.75],
      [2, 10.5],
    ] as const)
      expect(at(x, y)).toBeCloseTo(loss(x, y), 4);
    expect(field?.view[0][0]).toBeCloseTo(-2 / 128, 12);
    expect(field?.view[1][1]).toBeCloseTo(12 + 1 / 128, 12);
  });

  it('is exact between them where the logarithm grows evenly, also at the edge', () => {
    const field = smoothField(grid(5, (x, y) => Math.exp(0.7 * x - 0.3 * y)));
    expect(field?.values[1]).toBeCloseTo(Math.exp((0.7 * 4) / 128 - 0.3 * 12), 5);
    expect(field?.values[129 * 40 + 77]).toBeCloseTo(
      Math.exp(0.7 * 4 * (77 / 128) - 0.3 * (12 - 2 * (40 / 128))),
      4,
    );
  });

  it('takes what is no number for the highest, and nothing for nothing', () => {
    const field = smoothField(grid(5, (x) => (x > 3 ? Number.NaN : 1 + x)));
    expect(field?.values.every(Number.isFinite)).toBe(true);
    expect(field?.values[128]).toBeCloseTo(4, 4);
    expect(
      smoothField({ ...grid(5, () => 1), side: 0, values: new Float32Array(0) }),
    ).toBeUndefined();
  });
});
