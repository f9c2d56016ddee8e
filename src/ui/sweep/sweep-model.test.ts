import { describe, expect, it } from 'vitest';
import { sweepModel } from './sweep-model';

const curve = (...losses: number[]) => ({
  points: losses.map((loss, k) => ({ rate: 10 ** (k - 3), loss })),
  good: undefined,
});
const input = { visible: () => true, rates: [0.01], floor: 0 };

describe('sweepModel', () => {
  it('breaks a line where the run diverged, and far above the start', () => {
    const curves = new Map([[0, curve(4, 1, 1e9, Number.POSITIVE_INFINITY)]]);
    expect(sweepModel({ ...input, curves })?.lines[0]?.points.map(({ y }) => y)).toEqual([
      4,
      1,
      null,
      null,
    ]);
  });

  it('draws losses above the known minimum', () => {
    const curves = new Map([[0, curve(4, 1, -0.5)]]);
    const model = sweepModel({ ...input, floor: -1, curves });
    expect(model?.y.log).toBe(true);
    expect(model?.lines[0]?.points.map(({ y }) => y)).toEqual([5, 2, 0.5]);
  });

  it('is linear where no minimum is known and losses are negative', () => {
    const curves = new Map([[0, curve(4, 1, -0.5)]]);
    expect(sweepModel({ ...input, floor: undefined, curves })?.y.log).toBe(false);
  });

  it('puts the present rate on the line, between two rates that were tried', () => {
    const curves = new Map([[0, curve(100, 1, 1)]]);
    const rates = [10 ** -2.5];
    const { now } = sweepModel({ ...input, curves, rates })?.lines[0] ?? {};
    expect(now?.y).toBeCloseTo(10, 10);
  });

  it('leaves out runs that are hidden, and has nothing to show where all diverged', () => {
    const curves = new Map([[0, curve(1, 2)]]);
    expect(sweepModel({ ...input, curves, visible: () => false })).toBeUndefined();
    const lost = new Map([[0, curve(Number.POSITIVE_INFINITY)]]);
    expect(sweepModel({ ...input, curves: lost })).toBeUndefined();
  });
});
