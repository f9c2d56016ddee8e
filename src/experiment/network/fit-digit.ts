/** How much ink every pixel of an image holds, from 0 to 1, row by row. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly amount: Float64Array;
}

/** Of MNIST's pictures, 28 pixels wide, the box into which every digit was fitted. */
const SHARE = 20 / 28;

/** Where there is ink, in pixels, and its centre of mass. */
const extentOf = ({ width, amount }: Ink) => {
  let [sum, x, y] = [0, 0, 0];
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [0, 0];
  amount.forEach((ink, k) => {
    if (ink === 0) return;
    const [column, row] = [k % width, Math.floor(k / width)];
    sum += ink;
    x += ink * (column + 0.5);
    y += ink * (row + 0.5);
    left = Math.min(left, column);
    top = Math.min(top, row);
    right = Math.max(right, column + 1);
    bottom = Math.max(bottom, row + 1);
  });
  return { size: Math.max(right - left, bottom - top), centre: [x / sum, y / sum] as const };
};

/** The mean of a rectangle, of pixels that it covers in part that part; outside of the image there is no ink. */
const meanIn = ({ width, height, amount }: Ink, x: number, y: number, side: number): number => {
  let sum = 0;
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, y + side); row += 1) {
    const high = Math.min(row + 1, y + side) - Math.max(row, y);
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, x + side); column += 1) {
      const wide = Math.min(column + 1, x + side) - Math.max(column, x);
      sum += high * wide * (amount[row * width + column] ?? 0);
    }
  }
  return sum / (side * side);
};

/**
 * Ink as a picture like MNIST's: fitted by its longer side into a box of 20 of 28 pixels, its centre of mass in the
 * middle, the darkest pixel white. Source of the normalisation: LeCun, Cortes, Burges, "The MNIST database of
 * handwritten digits".
 * @param ink with at least one pixel that holds some
 * @returns a byte a pixel, 0 is empty, row by row
 */
export const digitOf = (ink: Ink, side: number): Uint8Array<ArrayBuffer> => {
  const { size, centre } = extentOf(ink);
  /** Pixels of the image in one of the picture. */
  const step = size / (SHARE * side);
  const [x, y] = centre.map((at) => at - (step * side) / 2);
  const found = Float64Array.from({ length: side * side }, (_, k) =>
    meanIn(ink, (x ?? 0) + step * (k % side), (y ?? 0) + step * Math.floor(k / side), step),
  );
  const most = found.reduce((so, value) => Math.max(so, value), 0);
  return Uint8Array.from(found, (value) => Math.round((255 * value) / most));
};
