import { strFromU8 } from 'fflate';
import { sizeOf } from '../../experiment/network/shape';
import { fail, type Result, succeed } from '../../formula/result';
import { numbersOf, type PackedTensor, WIDTHS } from './packed';
import { isCount } from './read-safetensors';
import { type ModelError, modelError, sayModel } from './sentences';

interface Weight {
  readonly shape: readonly number[];
  readonly isHalf: boolean;
}

const weightOf = (value: unknown): Weight | undefined => {
  if (typeof value !== 'object' || value === null || !('shape' in value)) return undefined;
  const { shape } = value;
  if (!Array.isArray(shape) || !shape.every(isCount)) return undefined;
  const quantization = 'quantization' in value ? value.quantization : undefined;
  if (quantization === undefined) return { shape, isHalf: false };
  const isHalf = (quantization as { readonly dtype?: unknown } | null)?.dtype === 'float16';
  return isHalf ? { shape, isHalf } : undefined;
};

/**
 * The parameters of a TensorFlow.js LayersModel whose layers are in a row: kernel and bias, layer by layer, which here
 * are `w0`, `b0`, `w1`, …
 * @param weights all of its weight files, one after the other
 */
export const readLayersModel = (
  model: Uint8Array,
  weights: Uint8Array,
): Result<readonly PackedTensor[], ModelError> => {
  const damaged = (problem: ReturnType<typeof sayModel>) =>
    fail(modelError(sayModel('unreadable', { format: 'LayersModel', problem })));
  let manifest: unknown;
  try {
    const read = JSON.parse(strFromU8(model)) as { readonly weightsManifest?: unknown } | null;
    manifest = read?.weightsManifest;
  } catch {
    return damaged(sayModel('headerJson'));
  }
  if (!Array.isArray(manifest)) return damaged(sayModel('noWeights'));
  const told = manifest.flatMap((group: { readonly weights?: unknown } | null) =>
    Array.isArray(group?.weights) ? group.weights : [],
  );
  const tensors: PackedTensor[] = [];
  let at = 0;
  for (const [k, value] of told.entries()) {
    const name = `${k % 2 === 0 ? 'w' : 'b'}${Math.floor(k / 2)}`;
    const weight = weightOf(value);
    if (!weight) return fail(modelError(sayModel('dtype', { name, dtype: 'quantised' })));
    const { shape, isHalf } = weight;
    const from = at;
    at += WIDTHS[isHalf ? 'float16' : 'float32'] * sizeOf(shape);
    if (at > weights.length) break;
    const bytes = weights.subarray(from, at);
    tensors.push(
      isHalf
        ? { name, shape, dtype: 'float16', values: numbersOf('float16', bytes) }
        : { name, shape, dtype: 'float32', values: numbersOf('float32', bytes) },
    );
  }
  if (told.length === 0) return damaged(sayModel('noWeights'));
  if (at !== weights.length)
    return damaged(sayModel('weightsLength', { found: weights.length, wanted: at }));
  return succeed(tensors);
};
