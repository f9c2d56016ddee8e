import { describe, expect, it } from 'vitest';
import { nextOrder, sortRows } from './sort';

describe('sorting results', () => {
  it('goes ascending, descending, back', () => {
    const up = nextOrder(undefined, 'best');
    expect(up).toEqual({ key: 'best', direction: 'ascending' });
    const down = nextOrder(up, 'best');
    expect(down).toEqual({ key: 'best', direction: 'descending' });
    expect(nextOrder(down, 'best')).toBeUndefined();
    expect(nextOrder(down, 'status')).toEqual({ key: 'status', direction: 'ascending' });
  });

  it('puts rows without a value last in both directions', () => {
    const rows = [3, undefined, 1, Number.NaN, 2];
    const value = (row: number | undefined) => row;
    expect(sortRows(rows, value, 'ascending').slice(0, 3)).toEqual([1, 2, 3]);
    expect(sortRows(rows, value, 'descending').slice(0, 3)).toEqual([3, 2, 1]);
  });
});
