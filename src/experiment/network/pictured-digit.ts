import { digitOf, type Ink } from './fit-digit';

/** Pixels as a canvas gives them: red, green, blue and opacity, a byte each, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

/** Ink paler than this, of the darkest, is paper: noise and shadows. */
const PAPER = 1 / 8;
/** Of 255: less contrast is none. */
const LEAST_CONTRAST = 24;

/** ITU-R BT.601 luma, as PNG viewers and `PIL.Image.convert('L')` take it; from 0 to 255. */
const lumaAt = ({ data }: Pixels, k: number): number =>
  0.299 * (data[4 * k] ?? 0) + 0.587 * (data[4 * k + 1] ?? 0) + 0.114 * (data[4 * k + 2] ?? 0);

/** Grey, where what is transparent is given the paper that what is opaque stands out from. */
const grayOf = (pixels: Pixels): Float64Array => {
  const count = pixels.width * pixels.height;
  const opacity = (k: number) => (pixels.data[4 * k + 3] ?? 0) / 255;
  let [opaque, bright] = [0, 0];
  for (let k = 0; k < count; k += 1) {
    opaque += opacity(k);
    bright += opacity(k) * lumaAt(pixels, k);
  }
  const paper = bright > 127.5 * opaque ? 0 : 255;
  return Float64Array.from(
    { length: count },
    (_, k) => opacity(k) * lumaAt(pixels, k) + (1 - opacity(k)) * paper,
  );
};

/** The median of the outermost pixels. */
const paperOf = (gray: Float64Array, width: number, height: number): number => {
  const edge = gray.filter((_, k) => {
    const [x, y] = [k % width, Math.floor(k / width)];
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  });
  return edge.sort()[edge.length >> 1] ?? 0;
};

/**
 * How far every pixel stands out from the paper, from 0 to 1, whether the digit is darker or brighter than that; nothing
 * where none does.
 */
const inkOf = (pixels: Pixels): Ink | undefined => {
  const { width, height } = pixels;
  const gray = grayOf(pixels);
  const paper = paperOf(gray, width, height);
  const sign = Math.sign(gray.reduce((sum, value) => sum + value - paper, 0));
  const most = gray.reduce((so, value) => Math.max(so, sign * (value - paper)), 0);
  if (most < LEAST_CONTRAST) return undefined;
  const amount = gray.map((value) => {
    const share = (sign * (value - paper)) / most;
    return share > PAPER ? share : 0;
  });
  return { width, height, amount };
};

/**
 * An image as a picture like MNIST's: grey, the digit white on black whichever way round it was, fitted by its longer
 * side into a box of 20 of 28 pixels, its centre of mass in the middle.
 * @param side of the square picture, in pixels
 * @returns a byte a pixel, 0 is empty, row by row; nothing where the image is of one colour
 */
export const picturedDigit = (
  pixels: Pixels,
  side: number,
): Uint8Array<ArrayBuffer> | undefined => {
  const ink = inkOf(pixels);
  return ink && digitOf(ink, side);
};
