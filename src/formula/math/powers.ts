import { pow } from './float64';

const CAPACITY = 64;
const tables = new Map<number, Float64Array>();

/**
 * base^1, base^2, … base^count at least: bias corrections ask for the same powers in every run.
 * The last few bases are remembered.
 */
export const powersOf = (base: number, count: number): Float64Array => {
  const known = tables.get(base);
  if (known !== undefined && known.length >= count) return known;
  const table = new Float64Array(count);
  for (let k = 0; k < count; k += 1) table[k] = pow(base, k + 1);
  tables.delete(base);
  const oldest = tables.keys().next();
  if (tables.size >= CAPACITY && oldest.done !== true) tables.delete(oldest.value);
  tables.set(base, table);
  return table;
};
