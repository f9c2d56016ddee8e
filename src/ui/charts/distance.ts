type Minimum = readonly [number, number, number];

/** Euclidean distance of every point to the nearest of the known minima; NaN if there is none. */
export const distances = (
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  minima: readonly Minimum[],
): Float64Array => {
  const nearest = new Float64Array(x.length).fill(Number.NaN);
  for (let i = 0; i < x.length; i += 1) {
    for (const [minimumX, minimumY] of minima) {
      const distance = Math.hypot((x[i] ?? 0) - minimumX, (y[i] ?? 0) - minimumY);
      // Written so that a NaN gives way to a number, and a smaller number wins.
      if (!(distance >= (nearest[i] ?? 0))) nearest[i] = distance;
    }
  }
  return nearest;
};

/** The lowest known value of the surface. */
export const lowestMinimum = (minima: readonly Minimum[]): number | undefined =>
  minima.length === 0 ? undefined : Math.min(...minima.map(([, , value]) => value));
