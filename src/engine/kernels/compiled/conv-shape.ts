export interface ConvShape {
  readonly images: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Channels of the output. */
  readonly filters: number;
  /** Of the filter, height and width. */
  readonly size: number;
  /** Numbers before the filter [size, size, channels, filters] and the bias [filters] in the vector of parameters. */
  readonly weightOffset: number;
  readonly biasOffset: number;
  readonly relu: boolean;
  /** The input is a ReLU's output, and its gradient goes back through that. */
  readonly gated: boolean;
  /** Multiply and add with one rounding. */
  readonly fused: boolean;
}

export const convSizes = ({ height, width, channels, size }: ConvShape) => ({
  outHeight: height - size + 1,
  outWidth: width - size + 1,
  /** Numbers under the filter. */
  taps: size * size * channels,
});
