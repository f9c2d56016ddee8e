import { type Box, clipSegment } from '../../../canvas/clip';
import type { PixelPath } from '../../../canvas/polyline';
import type { Size } from '../../../canvas/view';

const GAP = 11;
const HALF_HEIGHT = 9;
/** Of the axes' numbers and names, along the left and the lower edge. */
const AXES: Size = { width: 58, height: 22 };

/** Beside the point, above it, below it: the left upper corner of a text so wide, from the point. */
const sides = (width: number): readonly (readonly [number, number])[] => [
  [GAP, -HALF_HEIGHT],
  [-GAP - width, -HALF_HEIGHT],
  [-width / 2, -GAP - 2 * HALF_HEIGHT],
  [-width / 2, GAP],
  [GAP, -GAP - 2 * HALF_HEIGHT],
  [GAP, GAP],
  [-GAP - width, -GAP - 2 * HALF_HEIGHT],
  [-GAP - width, GAP],
];

const boxAt = (x: number, y: number, [dx, dy]: readonly [number, number], width: number): Box => ({
  left: x + dx,
  top: y + dy,
  right: x + dx + width,
  bottom: y + dy + 2 * HALF_HEIGHT,
});

/** How much of what is drawn a box covers: segments of paths, and far more where it would not be read. */
const covers = (box: Box, paths: readonly PixelPath[], size: Size): number => {
  const range = { from: 0, to: 0 };
  let count = 0;
  for (const { xs, ys, length } of paths)
    for (let k = 1; k < length; k += 1) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [xs[k - 1], ys[k - 1], xs[k], ys[k]];
      if (clipSegment(box, x0, y0, x1, y1, range)) count += 1;
    }
  const within =
    box.left >= AXES.width &&
    box.top >= 0 &&
    box.right <= size.width &&
    box.bottom <= size.height - AXES.height;
  return within ? count : count + 1e6;
};

/**
 * On which side of a point its label collides with nothing, or with the least.
 * @param before the side where it is: it stays there as long as nothing is in its way
 */
export const labelSide = (
  [x, y]: readonly [number, number],
  width: number,
  paths: readonly PixelPath[],
  size: Size,
  before = 0,
): number => {
  const counts = sides(width).map((side) => covers(boxAt(x, y, side, width), paths, size));
  if (counts[before] === 0) return before;
  return counts.indexOf(Math.min(...counts));
};

/** The middle of the left end of the label there. */
export const labelAt = (
  point: readonly [number, number],
  width: number,
  side: number,
): readonly [number, number] => {
  const [dx, dy] = sides(width)[side] ?? [GAP, -HALF_HEIGHT];
  return [point[0] + dx, point[1] + dy + HALF_HEIGHT];
};
