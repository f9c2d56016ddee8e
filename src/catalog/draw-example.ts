import type { Dataset } from './dataset';

export interface ExamplePicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel, row by row. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** One example as a picture; nothing of a data set whose examples are none. */
export const drawExample = (
  { example: shape, picture }: Pick<Dataset, 'example' | 'picture'>,
  example: ArrayLike<number>,
): ExamplePicture | undefined => {
  if (picture === undefined || shape.length !== 3) return undefined;
  const [height, width, channels] = shape;
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  switch (picture) {
    case 'gray':
      for (let k = 0; k < width * height; k += 1)
        rgba.fill(example[k * channels] ?? 0, 4 * k, 4 * k + 3);
      return { width, height, rgba };
    default:
      return picture satisfies never;
  }
};
