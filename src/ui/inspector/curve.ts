export const WIDTH = 72;
export const HEIGHT = 18;
const INSET = 1.5;

export interface Curve {
  /** One SVG path for each coordinate. */
  readonly paths: readonly string[];
  readonly low: number;
  readonly high: number;
  /** Where an update lies, in pixels. */
  readonly xOf: (update: number) => number;
}

/** A variable's course up to an update. @param values all x, then all y */
export const courseUntil = (
  updates: Float64Array,
  values: Float64Array,
  until: number,
): { readonly updates: Float64Array; readonly values: Float64Array } => {
  const beyond = updates.findIndex((update) => update > until);
  if (beyond < 0) return { updates, values };
  const count = updates.length;
  const cut = new Float64Array(2 * beyond);
  cut.set(values.subarray(0, beyond));
  cut.set(values.subarray(count, count + beyond), beyond);
  return { updates: updates.subarray(0, beyond), values: cut };
};

/**
 * A small curve over the updates of a race.
 * @param values all x, then all y
 * @returns undefined where there is nothing finite to draw
 */
export const curveOf = (
  updates: Float64Array,
  values: Float64Array,
  coordinates: readonly (0 | 1)[],
): Curve | undefined => {
  const count = updates.length;
  const last = updates[count - 1];
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const coordinate of coordinates)
    for (let k = 0; k < count; k += 1) {
      const value = values[coordinate * count + k] ?? Number.NaN;
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  if (last === undefined || low > high) return undefined;
  const first = updates[0] ?? 1;
  const xOf = (update: number) =>
    INSET + ((update - first) / Math.max(1, last - first)) * (WIDTH - 2 * INSET);
  const yOf = (value: number) =>
    high === low
      ? HEIGHT / 2
      : HEIGHT - INSET - ((value - low) / (high - low)) * (HEIGHT - 2 * INSET);
  const pathOf = (coordinate: 0 | 1) => {
    let path = '';
    let drawing = false;
    for (let k = 0; k < count; k += 1) {
      const value = values[coordinate * count + k] ?? Number.NaN;
      if (Number.isFinite(value)) {
        path += `${drawing ? 'L' : 'M'}${xOf(updates[k] ?? 0).toFixed(1)} ${yOf(value).toFixed(1)}`;
        drawing = true;
      } else drawing = false;
    }
    return path;
  };
  return { paths: coordinates.map(pathOf), low, high, xOf };
};
