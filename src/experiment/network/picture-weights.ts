import type { NetworkShape, ShapedLayer } from './shape';

type Dense = Extract<ShapedLayer, { kind: 'dense' }>;
type Conv = Extract<ShapedLayer, { kind: 'conv' }>;

/** A layer's weights as pictures, and where each of their pixels stands. */
export interface PictureLayout {
  /** Of the parameter tensor. */
  readonly name: string;
  readonly height: number;
  readonly width: number;
  /** How many pictures there are. */
  readonly total: number;
  /** Of pixel k of a picture, row by row: its place in the layer's weights. */
  place(picture: number, k: number): number;
  /** Where the layer's weights begin in the vector of all parameters. */
  readonly offset: number;
}

/** The first layer's weights as pictures like its input, one a unit and channel; of a vector, as one matrix. */
const denseLayout = ({ input, inputs, units, weight: { name, offset } }: Dense): PictureLayout => {
  if (input.length !== 3)
    return { name, offset, height: inputs, width: units, total: 1, place: (_, k) => k };
  const [height, width, channels] = input;
  return {
    ...{ name, offset, height, width },
    total: units * channels,
    place: (picture, k) =>
      (k * channels + (picture % channels)) * units + Math.floor(picture / channels),
  };
};

/** Kernels, those of one output after the other. */
const convLayout = ({ kernel, input, output, weight: { name, offset } }: Conv): PictureLayout => {
  const [ins, outs] = [input[2], output[2]];
  return {
    ...{ name, offset, height: kernel, width: kernel },
    total: ins * outs,
    place: (picture, k) => (k * ins + (picture % ins)) * outs + Math.floor(picture / ins),
  };
};

/** What of a network's weights can be looked at as pictures: its first layer, and every convolution's kernels. */
export const pictureLayouts = ({ layers }: NetworkShape): readonly PictureLayout[] =>
  layers.flatMap((layer, number) => {
    if (layer.kind === 'conv') return [convLayout(layer)];
    return layer.kind === 'dense' && number === 0 ? [denseLayout(layer)] : [];
  });
