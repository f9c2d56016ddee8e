/** A point of a drawn line; `y` is null where the line breaks. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number | null;
}

export interface ThinLine {
  readonly points: readonly PlotPoint[];
  /** Measured values that a logarithmic axis cannot show: zero, negative. */
  readonly dropped: number;
}

interface Options {
  /** At most about this many points. */
  readonly limit: number;
  /** Right end of the axis (the left one is 0). Buckets are parts of the axis, so that a growing line stays put. */
  readonly xMax: number;
  /** For a logarithmic axis: values that are not positive break the line. */
  readonly positive: boolean;
}

/**
 * Few enough points to draw: of every bucket the lowest and the highest, so that spikes survive, and the line's two
 * ends. NaN means not measured: the line goes on over it. Infinite values break the line.
 * @param x ascending
 */
export const thinLine = (
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { limit, xMax, positive }: Options,
): ThinLine => {
  const points: PlotPoint[] = [];
  let dropped = 0;
  let measured = 0;
  for (let i = 0; i < y.length; i += 1) if (!Number.isNaN(y[i])) measured += 1;
  const whole = measured <= limit;
  const width = xMax / Math.max(1, limit >> 1);
  let bucket = -1;
  let low = -1;
  let high = -1;
  let last = -1;
  const put = (i: number) => {
    if (i >= 0) points.push({ x: x[i] ?? 0, y: y[i] ?? null });
  };
  const close = () => {
    if (low >= 0) {
      put(Math.min(low, high));
      if (low !== high) put(Math.max(low, high));
    }
    low = -1;
    high = -1;
  };
  for (let i = 0; i < y.length; i += 1) {
    const value = y[i] ?? Number.NaN;
    const at = x[i] ?? Number.NaN;
    if (Number.isNaN(value) || !Number.isFinite(at)) continue;
    if (!Number.isFinite(value) || (positive && value <= 0)) {
      if (Number.isFinite(value)) dropped += 1;
      close();
      if (points.length > 0 && points[points.length - 1]?.y !== null)
        points.push({ x: at, y: null });
      continue;
    }
    const start = last < 0;
    last = i;
    if (whole || start) {
      put(i);
      continue;
    }
    const here = Math.floor(at / width);
    if (here !== bucket) close();
    bucket = here;
    if (low < 0 || value < (y[low] ?? 0)) low = i;
    if (high < 0 || value > (y[high] ?? 0)) high = i;
  }
  const end = Math.max(low, high);
  close();
  if (!whole && last >= 0 && end >= 0 && end !== last) put(last);
  // Frozen, so that the chart's store need not walk through it to freeze it.
  return { points: Object.freeze(points), dropped };
};

/**
 * Where the drawn line is at `x`, between its points as they are drawn.
 * @param log straight lines are straight on a logarithmic axis
 * @returns undefined before, after and in the gaps of the line
 */
export const heightAt = (
  points: readonly PlotPoint[],
  x: number,
  log: boolean,
): number | undefined => {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? 0) <= x) low = middle + 1;
    else high = middle;
  }
  const before = points[low - 1];
  if (before === undefined || before.y === null) return undefined;
  if (before.x === x) return before.y;
  const after = points[low];
  if (after === undefined || after.y === null) return undefined;
  const share = (x - before.x) / (after.x - before.x);
  if (!log) return before.y + share * (after.y - before.y);
  return Math.exp(Math.log(before.y) + share * (Math.log(after.y) - Math.log(before.y)));
};
