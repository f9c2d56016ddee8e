import type { DataPoints } from '../../data';
import { places, planeDoubles } from './memory';

/** Points whose numbers are in memory now. */
let loaded: DataPoints | undefined;

/**
 * Puts points where code that folds them reads them: before every call of such code, which costs nothing where they are
 * there already.
 */
export const loadData = (data: DataPoints): void => {
  if (data === loaded) return;
  const doubles = planeDoubles(places.arena);
  if (places.data + 1 + data.values.length > places.arena)
    throw new RangeError(`${data.count} points are more than memory holds`);
  doubles[places.data] = data.count;
  doubles.set(data.values, places.data + 1);
  loaded = data;
};
