import type { ActivationCode } from './activation';

export interface ConvShape {
  readonly images: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Channels of the output. */
  readonly filters: number;
  /** Of the filter, height and width. */
  readonly size: number;
  /** `same`: zeros around the picture, so that the output has its height and width. */
  readonly padding: 'valid' | 'same';
  /** Numbers before the filter [size, size, channels, filters] and the bias [filters] in the vector of parameters. */
  readonly weightOffset: number;
  readonly biasOffset: number;
  readonly activation: ActivationCode | undefined;
  /** What made the input, and its gradient goes back through. */
  readonly gate: ActivationCode | undefined;
  /** Multiply and add with one rounding. */
  readonly fused: boolean;
}

export const convSizes = ({ height, width, channels, size, padding }: ConvShape) => {
  const zeros = padding === 'same' ? size - 1 : 0;
  const paddedHeight = height + zeros;
  const paddedWidth = width + zeros;
  return {
    /** Zeros above and left of the picture; one more below and right where their number is odd. */
    before: Math.floor(zeros / 2),
    paddedHeight,
    paddedWidth,
    outHeight: paddedHeight - size + 1,
    outWidth: paddedWidth - size + 1,
    /** Numbers under the filter. */
    taps: size * size * channels,
  };
};
