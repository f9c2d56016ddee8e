import { strToU8 } from 'fflate';
import { fail, type Result, succeed } from '../../formula/result';
import { WEIGHTS_FILE, writeLayersModel } from './layers-model';
import { writeOnnx } from './onnx';
import { type Precision, packParameters } from './packed';
import { packSafetensors } from './safetensors';
import { type ModelError, modelError, sayModel } from './sentences';
import { describeModel, type TrainedModel } from './trained-model';

export const modelFormats = ['safetensors', 'onnx', 'layers-model'] as const;
export type ModelFormat = (typeof modelFormats)[number];

export interface ModelFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const LARGEST_HALF = 65504;

/** Why a model can't be kept in this precision. */
export const unfit = (
  { theta, network }: TrainedModel,
  precision: Precision,
): ModelError | undefined => {
  if (!theta.every(Number.isFinite)) return modelError(sayModel('notFinite'));
  if (precision !== 'float16') return undefined;
  const isLarge = (value: number) => Math.abs(value) > LARGEST_HALF;
  const beyond = network.spans.find(({ offset, size }) =>
    theta.subarray(offset, offset + size).some(isLarge),
  );
  return beyond && modelError(sayModel('noHalf', { name: beyond.name }));
};

/**
 * A trained model as files of a format, or why there are none.
 * @param stem of the files' names; a LayersModel's are those that its loader looks for
 */
export const modelFiles = (
  model: TrainedModel,
  format: ModelFormat,
  precision: Precision,
  stem: string,
): Result<readonly ModelFile[], ModelError> => {
  const refused = unfit(model, precision);
  if (refused) return fail(refused);
  switch (format) {
    case 'safetensors': {
      const tensors = packParameters(model.theta, model.network.spans, precision);
      const bytes = packSafetensors(tensors, describeModel(model));
      return succeed([{ name: `${stem}.safetensors`, bytes }]);
    }
    case 'onnx':
      return succeed([{ name: `${stem}.onnx`, bytes: writeOnnx(model, precision) }]);
    case 'layers-model': {
      if (precision === 'int8') return fail(modelError(sayModel('noPrecision')));
      const files = writeLayersModel(model, precision);
      if (!files.ok) return files;
      return succeed([
        { name: 'model.json', bytes: strToU8(files.value.model) as Uint8Array<ArrayBuffer> },
        { name: WEIGHTS_FILE, bytes: files.value.weights },
      ]);
    }
    default:
      return format satisfies never;
  }
};
