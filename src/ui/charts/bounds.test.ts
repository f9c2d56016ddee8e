import { describe, expect, it } from 'vitest';
import { boundsOf } from './bounds';

const line = (values: readonly (number | null)[], wild = false, faint = false) => ({
  points: values.map((y) => ({ y })),
  wild,
  faint,
  smoothed: false,
});

describe('boundsOf', () => {
  it('spans all lines', () => {
    expect(boundsOf([line([3, null, 1]), line([7])], true)).toEqual({ low: 1, high: 7 });
    expect(boundsOf([line([null])], true)).toBeUndefined();
  });

  it('follows a wild run two decades above the others and no further', () => {
    const lines = [line([5, 0.1]), line([5, 1e300], true)];
    expect(boundsOf(lines, true)).toEqual({ low: 0.1, high: 500 });
    expect(boundsOf(lines, false)).toEqual({ low: 0.1, high: 7.5 });
  });

  it('takes the peaks of noise, not its dips', () => {
    expect(boundsOf([line([1e-6, 9], false, true), line([1, 2])], true)).toEqual({
      low: 1,
      high: 9,
    });
  });
});
