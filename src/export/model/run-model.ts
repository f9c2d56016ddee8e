import type { ActivationId } from '../../catalog/activations';
import { activationOf } from '../../experiment/network/activation';
import { type NetworkShape, type ShapedLayer, sizeOf } from '../../experiment/network/shape';
import { evaluate } from '../../formula/evaluate';
import { type PackedTensor, unpack } from './packed';

/** Answers of a network, for one example after the other. */
export type ModelRunner = (input: Float32Array) => Float32Array;

/** Weights as they are multiplied: whole numbers of int8 stay what they are, and an output is scaled once. */
interface Weights {
  readonly values: Float32Array | Int8Array;
  readonly scales: Float32Array | undefined;
  readonly bias: Float32Array;
}

const pointwise = (id: ActivationId): ((z: number) => number) => {
  if (id === 'linear') return (z) => z;
  if (id === 'relu') return (z) => (z > 0 ? z : 0);
  const { value } = activationOf(id);
  let at = 0;
  const lookup = () => at;
  return (z) => {
    at = z;
    return evaluate(value, lookup);
  };
};

/** Adds `x` times a row of weights to the sums. */
const addRow = (sums: Float64Array, x: number, { values }: Weights, row: number): void => {
  const { length } = sums;
  for (let k = 0; k < length; k += 1)
    sums[k] = (sums[k] ?? 0) + x * (values[row * length + k] ?? 0);
};

const write = (
  sums: Float64Array,
  { scales, bias }: Weights,
  activate: (z: number) => number,
  out: Float32Array,
  at: number,
): void => {
  for (let k = 0; k < sums.length; k += 1)
    out[at + k] = activate((sums[k] ?? 0) * (scales?.[k] ?? 1) + (bias[k] ?? 0));
};

const dense = (units: number, weights: Weights, activate: (z: number) => number): ModelRunner => {
  const sums = new Float64Array(units);
  const out = new Float32Array(units);
  return (input) => {
    sums.fill(0);
    for (let i = 0; i < input.length; i += 1) {
      const x = input[i] ?? 0;
      if (x !== 0) addRow(sums, x, weights, i);
    }
    write(sums, weights, activate, out, 0);
    return out;
  };
};

const conv = (
  { input, output, kernel, padding }: Extract<ShapedLayer, { kind: 'conv' }>,
  weights: Weights,
  activate: (z: number) => number,
): ModelRunner => {
  const [height, width, channels] = input;
  const [rows, columns, outputs] = output;
  const before = padding === 'same' ? Math.floor((kernel - 1) / 2) : 0;
  const sums = new Float64Array(outputs);
  const out = new Float32Array(sizeOf(output));
  return (picture) => {
    for (let y = 0; y < rows; y += 1)
      for (let x = 0; x < columns; x += 1) {
        sums.fill(0);
        for (let ky = 0; ky < kernel; ky += 1)
          for (let kx = 0; kx < kernel; kx += 1) {
            const [row, column] = [y + ky - before, x + kx - before];
            if (row < 0 || row >= height || column < 0 || column >= width) continue;
            for (let c = 0; c < channels; c += 1) {
              const value = picture[(row * width + column) * channels + c] ?? 0;
              if (value !== 0) addRow(sums, value, weights, (ky * kernel + kx) * channels + c);
            }
          }
        write(sums, weights, activate, out, (y * columns + x) * outputs);
      }
    return out;
  };
};

const maxPool = ({
  input,
  output,
  size,
}: Extract<ShapedLayer, { kind: 'max-pool' }>): ModelRunner => {
  const [, width] = input;
  const [rows, columns, channels] = output;
  const out = new Float32Array(sizeOf(output));
  return (picture) => {
    for (let y = 0; y < rows; y += 1)
      for (let x = 0; x < columns; x += 1)
        for (let c = 0; c < channels; c += 1) {
          let most = Number.NEGATIVE_INFINITY;
          for (let dy = 0; dy < size; dy += 1)
            for (let dx = 0; dx < size; dx += 1) {
              const at = ((y * size + dy) * width + x * size + dx) * channels + c;
              most = Math.max(most, picture[at] ?? Number.NaN);
            }
          out[(y * columns + x) * channels + c] = most;
        }
    return out;
  };
};

/**
 * Runs a network on packed parameters without any library: in the file that judges drawn digits by itself, and where
 * precisions are compared. An answer is good until the next one.
 * @param tensors as `packParameters` makes them, by the network's spans
 */
export const createModelRunner = (
  network: NetworkShape,
  tensors: readonly PackedTensor[],
): ModelRunner => {
  const named = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const find = (name: string): PackedTensor => {
    const tensor = named.get(name);
    if (tensor === undefined) throw new Error(`no parameters ${name}`);
    return tensor;
  };
  const weightsOf = ({ weight, bias }: Exclude<ShapedLayer, { kind: 'max-pool' }>): Weights => {
    const tensor = find(weight.name);
    const isWhole = tensor.dtype === 'int8';
    return {
      values: isWhole ? tensor.values : unpack(tensor),
      scales: isWhole ? tensor.scales : undefined,
      bias: unpack(find(bias.name)),
    };
  };
  const layers = network.layers.map((layer): ModelRunner => {
    switch (layer.kind) {
      case 'dense':
        return dense(layer.units, weightsOf(layer), pointwise(layer.activation));
      case 'conv':
        return conv(layer, weightsOf(layer), pointwise(layer.activation));
      case 'max-pool':
        return maxPool(layer);
      default:
        return layer satisfies never;
    }
  });
  return (input) => layers.reduce((at, layer) => layer(at), input);
};
