export interface Bin {
  readonly text: string;
  readonly count: number;
}

const MOST_BINS = 8;

/**
 * Numbers in a few bins of equal width, from the smallest to the largest; each number by itself where there are few.
 * Over more than two powers of ten the bins are equally wide in logarithms.
 */
export const binsOf = (
  values: readonly number[],
  format: (value: number) => string,
): readonly Bin[] => {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length <= MOST_BINS)
    return distinct.map((value) => ({
      text: format(value),
      count: values.filter((other) => other === value).length,
    }));
  const low = distinct[0] ?? 0;
  const high = distinct.at(-1) ?? 0;
  const log = low > 0 && high / low > 100;
  const to = (x: number) => (log ? Math.log(x) : x);
  const from = (x: number) => (log ? Math.exp(x) : x);
  const width = (to(high) - to(low)) / MOST_BINS;
  const counts = Array.from({ length: MOST_BINS }, () => 0);
  for (const value of values) {
    const k = Math.min(MOST_BINS - 1, Math.floor((to(value) - to(low)) / width));
    counts[k] = (counts[k] ?? 0) + 1;
  }
  return counts.map((count, k) => ({
    text: `${format(from(to(low) + k * width))} – ${format(from(to(low) + (k + 1) * width))}`,
    count,
  }));
};
