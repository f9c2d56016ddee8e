import type { NetworkShape } from '../../experiment/network/shape';
import { fail, type Result, succeed } from '../../formula/result';
import type { ModelFile } from './model-files';
import { type PackedTensor, unpackParameters } from './packed';
import { readLayersModel } from './read-layers-model';
import { readOnnx } from './read-onnx';
import { readSafetensors } from './read-safetensors';
import { type ModelError, modelError, sayModel } from './sentences';

/** All parameters of a network out of a file's tensors, placed by its spans; a tensor too many or too few is named. */
export const parametersOf = (
  { spans }: Pick<NetworkShape, 'spans'>,
  tensors: readonly PackedTensor[],
): Result<Float32Array<ArrayBuffer>, ModelError> => {
  const named = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const ordered: PackedTensor[] = [];
  for (const { name, shape } of spans) {
    const tensor = named.get(name);
    const wanted = `[${shape.join(', ')}]`;
    if (!tensor) return fail(modelError(sayModel('missing', { name, shape: wanted })));
    const found = `[${tensor.shape.join(', ')}]`;
    if (found !== wanted)
      return fail(modelError(sayModel('shape', { name, found, shape: wanted })));
    named.delete(name);
    ordered.push(tensor);
  }
  const [surplus] = named.keys();
  if (surplus !== undefined)
    return fail(modelError(sayModel('surplus', { name: surplus.slice(0, 80) })));
  const theta = unpackParameters(ordered);
  return theta.every(Number.isFinite) ? succeed(theta) : fail(modelError(sayModel('notFinite')));
};

const tensorsOf = (files: readonly ModelFile[]): Result<readonly PackedTensor[], ModelError> => {
  const ending = (text: string) => files.filter(({ name }) => name.toLowerCase().endsWith(text));
  const [safetensors] = ending('.safetensors');
  const [onnx] = ending('.onnx');
  const [model] = ending('.json');
  const [weights] = ending('.bin');
  if (safetensors) return readSafetensors(safetensors.bytes);
  if (onnx) return readOnnx(onnx.bytes);
  if (model && weights) return readLayersModel(model.bytes, weights.bytes);
  return fail(modelError(sayModel('unknown')));
};

/** The parameters of a network from files that `modelFiles` wrote, or others with the same tensors. */
export const readModel = (
  network: Pick<NetworkShape, 'spans'>,
  files: readonly ModelFile[],
): Result<Float32Array<ArrayBuffer>, ModelError> => {
  const tensors = tensorsOf(files);
  return tensors.ok ? parametersOf(network, tensors.value) : tensors;
};
