import type { WeightPictures } from '../../../experiment/network/inside';
import type { NetworkShape, ShapedLayer } from '../../../experiment/network/shape';

/** So many pictures of a layer are looked at. */
const MOST = 144;

type Drawn = Omit<WeightPictures, 'largest'>;

/** The first layer's weights as pictures like its input, one a unit and channel; of a vector, as one matrix. */
const densePictures = (layer: Extract<ShapedLayer, { kind: 'dense' }>, w: Float32Array): Drawn => {
  const { input, inputs, units, weight } = layer;
  if (input.length !== 3) {
    const values = Float32Array.from(w);
    return { name: weight.name, height: inputs, width: units, total: 1, values };
  }
  const [height, width, channels] = input;
  const total = units * channels;
  const count = Math.min(MOST, total);
  const values = new Float32Array(count * height * width);
  for (let picture = 0; picture < count; picture += 1) {
    const [unit, channel] = [Math.floor(picture / channels), picture % channels];
    for (let k = 0; k < height * width; k += 1)
      values[picture * height * width + k] = w[(k * channels + channel) * units + unit] ?? 0;
  }
  return { name: weight.name, height, width, total, values };
};

/** Kernels, those of one output after the other. */
const convPictures = (layer: Extract<ShapedLayer, { kind: 'conv' }>, w: Float32Array): Drawn => {
  const { kernel, input, output, weight } = layer;
  const [ins, outs] = [input[2], output[2]];
  const total = ins * outs;
  const count = Math.min(MOST, total);
  const size = kernel * kernel;
  const values = new Float32Array(count * size);
  for (let picture = 0; picture < count; picture += 1) {
    const [out, into] = [Math.floor(picture / ins), picture % ins];
    for (let k = 0; k < size; k += 1)
      values[picture * size + k] = w[(k * ins + into) * outs + out] ?? 0;
  }
  return { name: weight.name, height: kernel, width: kernel, total, values };
};

/** What of a network's weights can be looked at as pictures: its first layer, and every convolution's kernels. */
export const weightPictures = ({ layers }: NetworkShape, theta: Float32Array): readonly Drawn[] =>
  layers.flatMap((layer, number) => {
    if (layer.kind === 'max-pool') return [];
    const { offset, size } = layer.weight;
    const w = theta.subarray(offset, offset + size);
    if (layer.kind === 'conv') return [convPictures(layer, w)];
    return number === 0 ? [densePictures(layer, w)] : [];
  });

/** The largest absolute weight of each tensor that `weightPictures` shows, by its name. */
export const largestWeights = (
  { layers }: NetworkShape,
  thetas: readonly Float32Array[],
): ReadonlyMap<string, number> =>
  new Map(
    layers.flatMap((layer, number) => {
      if (layer.kind === 'max-pool' || (layer.kind === 'dense' && number > 0)) return [];
      const { name, offset, size } = layer.weight;
      const largest = thetas.reduce(
        (most, theta) =>
          theta
            .subarray(offset, offset + size)
            .reduce((found, value) => Math.max(found, Math.abs(value)), most),
        0,
      );
      return [[name, largest]];
    }),
  );
