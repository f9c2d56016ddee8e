interface PixelPoint {
  readonly x?: number | null;
  readonly y?: number | null;
}

/** Hundredths of a pixel are enough, and shorter. */
const short = (pixel: number) => Math.round(pixel * 100) / 100;

/** SVG path of straight lines through the points; it breaks where one has no place. */
export const linePath = (points: readonly PixelPoint[]): string => {
  let path = '';
  let pen = 'M';
  for (const { x, y } of points) {
    if (x == null || y == null) {
      pen = 'M';
      continue;
    }
    path += `${pen}${short(x)} ${short(y)}`;
    pen = 'L';
  }
  return path;
};

/** SVG path of a round dot at every point, for a stroke with round caps. */
export const dotsPath = (points: readonly PixelPoint[]): string => {
  let path = '';
  for (const { x, y } of points) {
    if (x != null && y != null) path += `M${short(x)} ${short(y)}h0`;
  }
  return path;
};

/** The same at points that no line reaches: between gaps. */
export const lonePath = (points: readonly PixelPoint[]): string => {
  const placed = (point: PixelPoint | undefined) =>
    point !== undefined && point.x != null && point.y != null;
  return dotsPath(points.filter((_, k) => !placed(points[k - 1]) && !placed(points[k + 1])));
};
