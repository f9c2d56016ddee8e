/** Slope of the line of least squares through points (x, y), in units of y by units of x; NaN of fewer than two places. */
export const slope = (points: readonly (readonly [number, number])[]): number => {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [centreX, centreY] = [mean(([x]) => x), mean(([, y]) => y)];
  return mean(([x, y]) => (x - centreX) * (y - centreY)) / mean(([x]) => (x - centreX) ** 2);
};
