/** Writes [df/dx, df/dy]. */
type Gradient = (x: number, y: number, out: Float64Array) => unknown;

/** The error of a difference quotient falls with the square of it, and Richardson's step takes that term away. */
const STEP = 1e-4;
/** Two quotients of a smooth gradient differ by less; at a kink the shorter step gives another value, or twice as much. */
const AGREE = 1e-2;

/** The columns of the Hessian by x and by y, from points at a distance of `step`. */
const quotients = (gradient: Gradient, x: number, y: number, step: number): readonly number[] => {
  const [before, after] = [new Float64Array(2), new Float64Array(2)];
  const column = (dx: number, dy: number): readonly number[] => {
    gradient(x - dx, y - dy, before);
    gradient(x + dx, y + dy, after);
    const width = dx === 0 ? y + dy - (y - dy) : x + dx - (x - dx);
    return [0, 1].map((k) => ((after[k] ?? Number.NaN) - (before[k] ?? Number.NaN)) / width);
  };
  const reach = (at: number) => step * Math.max(1, Math.abs(at));
  return [...column(reach(x), 0), ...column(0, reach(y))];
};

/**
 * Second derivatives from differences of exact first ones, for the few points of a smooth function at which the chain rule
 * has none: a cosine of a distance at distance 0. Of float64 functions, to about 9 digits.
 * @returns [d²f/dx², d²f/dxdy, d²f/dy²]; nothing where the quotients do not settle, as at a kink
 */
export const secondDifferences = (
  gradient: Gradient,
  x: number,
  y: number,
): readonly [number, number, number] | undefined => {
  const wide = quotients(gradient, x, y, STEP);
  const near = quotients(gradient, x, y, STEP / 2);
  const scale = Math.max(...near.map(Math.abs));
  const settled = near.every((value, k) => Math.abs(value - (wide[k] ?? 0)) <= AGREE * scale);
  if (!settled) return undefined;
  const [xx = 0, xy = 0, yx = 0, yy = 0] = near.map((value, k) => (4 * value - (wide[k] ?? 0)) / 3);
  return [xx, (xy + yx) / 2, yy];
};
