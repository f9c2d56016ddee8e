interface Size {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Plot {
  /** Exponents of ten. */
  readonly low: number;
  readonly high: number;
  readonly y: (value: number) => number;
  /** The `d` of a path through values at 1, 2, 3, …; it ends where one is too small to be drawn. */
  readonly path: (values: readonly number[]) => string;
}

/** Smaller ones than this part of the largest are rounding of float32. */
const SMALLEST = 1e-6;

/** A logarithmic plot of lists that descend. */
export const spectrumPlot = (lists: readonly (readonly number[])[], size: Size): Plot => {
  const largest = Math.max(...lists.map(([first = 0]) => first)) || 1;
  const least = Math.min(
    ...lists.flatMap((values) => values.filter((value) => value > SMALLEST * largest)),
    largest,
  );
  const top = Math.log10(largest);
  const bottom = Math.min(Math.log10(least), top - 1);
  const room = 0.05 * (top - bottom);
  const [low, high] = [bottom - room, top + room];
  const inner = size.height - size.top - size.bottom;
  const y = (value: number) => size.top + (inner * (high - Math.log10(value))) / (high - low);
  const count = Math.max(...lists.map(({ length }) => length));
  const x = (k: number) =>
    size.left + ((size.width - size.left - size.right) * k) / Math.max(1, count - 1);
  return {
    low,
    high,
    y,
    path: (values) =>
      values
        .flatMap((value, k) =>
          value > SMALLEST * largest ? [`${x(k).toFixed(1)} ${y(value).toFixed(1)}`] : [],
        )
        .map((at, k) => `${k === 0 ? 'M' : 'L'}${at}`)
        .join(''),
  };
};

/** Whole exponents between two. */
export const logTicks = (low: number, high: number): readonly number[] => {
  const from = Math.ceil(low);
  return Array.from({ length: Math.max(0, Math.floor(high) - from + 1) }, (_, k) => from + k);
};
