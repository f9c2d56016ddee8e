import { PIXELS } from './manifest';

export type Preprocess = 'unit' | 'standardize';

/** Mean and standard deviation of all training pixels / 255, the numbers of PyTorch's MNIST example. */
const MEAN = 0.1307;
const DEVIATION = 0.3081;

const tables = new Map<Preprocess, Float32Array>();

/** The network's input for each of the 256 values a pixel has. */
export const pixelTable = (preprocess: Preprocess) => {
  const known = tables.get(preprocess);
  if (known !== undefined) return known;
  const made = Float32Array.from({ length: 256 }, (_, byte) =>
    preprocess === 'unit' ? byte / 255 : (byte / 255 - MEAN) / DEVIATION,
  );
  tables.set(preprocess, made);
  return made;
};

/** The network's input for a black pixel, as most are. */
export const blackOf = (preprocess: Preprocess): number => pixelTable(preprocess)[0] ?? 0;

/**
 * Input of the network for some images.
 * @param images bytes, 784 an image
 * @param numbers which images, in which order
 * @param out numbers.length × 784
 */
export const writePixels = (
  images: Uint8Array,
  numbers: ArrayLike<number>,
  preprocess: Preprocess,
  out: Float32Array,
): void => {
  const values = pixelTable(preprocess);
  for (let k = 0; k < numbers.length; k += 1) {
    const from = (numbers[k] ?? 0) * PIXELS;
    const to = k * PIXELS;
    for (let i = 0; i < PIXELS; i += 1) out[to + i] = values[images[from + i] ?? 0] ?? 0;
  }
};

/** The same in an array of its own. */
export const inputPixels = (
  images: Uint8Array,
  numbers: ArrayLike<number>,
  preprocess: Preprocess,
): Float32Array => {
  const out = new Float32Array(numbers.length * PIXELS);
  writePixels(images, numbers, preprocess, out);
  return out;
};
