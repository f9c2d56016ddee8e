import type { LayerSpan } from '../../experiment/layer-span';
import { fromHalf, toHalf } from './half';

/** How parameters are kept in a file. int8 is of weights alone: biases are few, and stay float32. */
export const precisions = ['float32', 'float16', 'int8'] as const;
export type Precision = (typeof precisions)[number];

interface Named {
  readonly name: string;
  readonly shape: readonly number[];
}

/** A parameter tensor as a file keeps it, row-major. */
export type PackedTensor =
  | (Named & { readonly dtype: 'float32'; readonly values: Float32Array })
  /** The bits of float16. */
  | (Named & { readonly dtype: 'float16'; readonly values: Uint16Array })
  /** Each times the scale of its output, which is the last axis. */
  | (Named & { readonly dtype: 'int8'; readonly values: Int8Array; readonly scales: Float32Array });

const LARGEST = 127;

/**
 * Symmetric int8 with a scale for each output: the largest weight of an output is 127 or -127, 0 stays 0.
 * Source: Jacob et al. 2018, "Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only
 * Inference"; per output as Krishnamoorthi 2018, section 2.1.
 * @param outputs the last axis of the row-major weights
 */
const quantise = (
  weights: Float32Array,
  outputs: number,
): { readonly values: Int8Array; readonly scales: Float32Array } => {
  const scales = new Float32Array(outputs);
  weights.forEach((weight, k) => {
    scales[k % outputs] = Math.max(scales[k % outputs] ?? 0, Math.abs(weight));
  });
  // The scale of an output that hears nothing is of no account.
  for (let k = 0; k < outputs; k += 1) scales[k] = (scales[k] ?? 0) / LARGEST || 1;
  const values = Int8Array.from(weights, (weight, k) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / (scales[k % outputs] ?? 1)))),
  );
  return { values, scales };
};

/** All parameters as a file of that precision keeps them, in the order of the spans. */
export const packParameters = (
  theta: Float32Array,
  spans: readonly LayerSpan[],
  precision: Precision,
): readonly PackedTensor[] =>
  spans.map(({ name, shape, offset, size, weight }): PackedTensor => {
    const values = theta.slice(offset, offset + size);
    switch (precision) {
      case 'float32':
        return { name, shape, dtype: 'float32', values };
      case 'float16':
        return { name, shape, dtype: 'float16', values: Uint16Array.from(values, toHalf) };
      case 'int8':
        return weight
          ? { name, shape, dtype: 'int8', ...quantise(values, shape.at(-1) ?? 1) }
          : { name, shape, dtype: 'float32', values };
      default:
        return precision satisfies never;
    }
  });

/** The numbers that a packed tensor stands for. */
export const unpack = (tensor: PackedTensor): Float32Array => {
  switch (tensor.dtype) {
    case 'float32':
      return tensor.values;
    case 'float16':
      return Float32Array.from(tensor.values, fromHalf);
    case 'int8': {
      const { scales } = tensor;
      return Float32Array.from(
        tensor.values,
        (value, k) => value * (scales[k % scales.length] ?? 0),
      );
    }
    default:
      return tensor satisfies never;
  }
};

/** The parameters that packed tensors stand for, in one vector. */
export const unpackParameters = (tensors: readonly PackedTensor[]): Float32Array<ArrayBuffer> => {
  const parts = tensors.map(unpack);
  const theta = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    theta.set(part, at);
    at += part.length;
  }
  return theta;
};

/** Bytes of a number. */
export const WIDTHS = { float32: 4, float16: 2, int8: 1 } as const satisfies Readonly<
  Record<Precision, number>
>;

const READERS = {
  float32: (view: DataView, length: number) =>
    Float32Array.from({ length }, (_, k) => view.getFloat32(4 * k, true)),
  float16: (view: DataView, length: number) =>
    Uint16Array.from({ length }, (_, k) => view.getUint16(2 * k, true)),
  int8: (view: DataView, length: number) => Int8Array.from({ length }, (_, k) => view.getInt8(k)),
};

/** The numbers that stand in bytes, little endian, at whatever address. */
export const numbersOf = <D extends Precision>(
  dtype: D,
  bytes: Uint8Array,
): ReturnType<(typeof READERS)[D]> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = READERS[dtype](view, bytes.length / WIDTHS[dtype]);
  return numbers as ReturnType<(typeof READERS)[D]>;
};

/** The numbers of a tensor as bytes, little endian. */
export const bytesOf = ({ values }: { readonly values: PackedTensor['values'] }): Uint8Array => {
  const { BYTES_PER_ELEMENT: each } = values;
  const bytes = new Uint8Array(values.length * each);
  const view = new DataView(bytes.buffer);
  for (let k = 0; k < values.length; k += 1) {
    const value = values[k] ?? 0;
    if (values instanceof Float32Array) view.setFloat32(4 * k, value, true);
    else if (values instanceof Uint16Array) view.setUint16(2 * k, value, true);
    else view.setInt8(k, value);
  }
  return bytes;
};
