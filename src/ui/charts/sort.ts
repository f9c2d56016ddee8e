import type { Direction } from '../../experiment/view/choices';
import type { View } from '../../experiment/view/view';

/** The next order after a click on a header: ascending, descending, as the runs stand. */
export const nextOrder = (order: View['order'], key: string): View['order'] => {
  if (order?.key !== key) return { key, direction: 'ascending' };
  return order.direction === 'ascending' ? { key, direction: 'descending' } : undefined;
};

/** Rows in order of a value; rows without one come last in both directions, and equals stay as they were. */
export const sortRows = <R>(
  rows: readonly R[],
  value: (row: R) => number | string | undefined,
  direction: Direction,
): R[] => {
  const sign = direction === 'ascending' ? 1 : -1;
  const missing = (x: number | string | undefined) => x === undefined || Number.isNaN(x);
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (missing(x) || missing(y)) return Number(missing(x)) - Number(missing(y));
    if (typeof x === 'string' || typeof y === 'string')
      return sign * String(x).localeCompare(String(y));
    return sign * ((x ?? 0) - (y ?? 0));
  });
};
