import { describe, expect, it } from 'vitest';
import { lowest, stepsToAccuracy, stepsToLoss } from './target';

describe('targets', () => {
  it('finds the first step at or below a loss, even if it rises again', () => {
    expect(stepsToLoss([0, 1, 2, 3], [5, 1, 0.5, 2], 1)).toBe(1);
    expect(stepsToLoss([0, 4, 8], [5, 3, Number.NaN], 1)).toBeUndefined();
  });

  it('finds the least finite value', () => {
    expect(lowest([3, -1, Number.NEGATIVE_INFINITY, Number.NaN])).toBe(-1);
    expect(lowest([Number.NaN])).toBeUndefined();
  });

  it('finds the first evaluation that is good enough, exact hits included', () => {
    const points = [
      { step: 0, accuracy: 0.1 },
      { step: 20, accuracy: 0.949_999_999_999_9 },
      { step: 40, accuracy: 0.96 },
    ];
    expect(stepsToAccuracy(points, 0.95)).toBe(20);
    expect(stepsToAccuracy(points, 0.955)).toBe(40);
    expect(stepsToAccuracy(points, 0.97)).toBeUndefined();
  });
});
