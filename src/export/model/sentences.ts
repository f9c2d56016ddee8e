import { createSay, type Said } from '../../formula/said';

/** What can be wrong with a model's file, with its remedy, in English; the page's messages take it from here. */
export const modelSentences = {
  notFinite: 'The parameters are not all finite numbers: this run has diverged. Choose another.',
  noHalf:
    '{{name}} holds numbers beyond 65504, which float16 does not have. Choose float32 or int8.',
  noActivation:
    'Layer {{number}} ({{kind}}): TensorFlow.js cannot load the activation {{activation}}. Choose ONNX or safetensors.',
  noPrecision:
    'TensorFlow.js has no int8 by output. Choose float16, or int8 as ONNX or safetensors.',
  unreadable: 'This is no {{format}} file, or only a part of one: {{problem}}.',
  headerLength: 'its header ends beyond the file',
  headerJson: 'its header is no JSON',
  gaps: 'its tensors do not follow one another to its end',
  entry: 'tensor {{name}} is not described as it should be',
  wire: 'its fields end beyond the file',
  noWeights: 'it names no weights',
  weightsLength: 'its weights have {{found}} bytes, not {{wanted}}',
  dtype:
    'Tensor {{name}} is of type {{dtype}}, which is not read here. Save it as float32, float16 or int8 with scales.',
  missing:
    'There is no tensor {{name}} of shape {{shape}}, which this network has. Open the file in an experiment with the network that it is of.',
  shape:
    'Tensor {{name}} has the shape {{found}}, not {{shape}}, which this network has. Open the file in an experiment with the network that it is of.',
  surplus:
    'There is a tensor {{name}}, which this network has not. Open the file in an experiment with the network that it is of.',
  noScript:
    'a script cannot hold the parameters of {{file}}, from which this race starts; take the field away, and the rest has one',
  unknown:
    'A model is a .safetensors file, an .onnx file, or a model.json with the weights.bin beside it (choose both).',
} as const;

export const sayModel = createSay('model.errors', modelSentences);

/** Why a model's file cannot be written or read. */
export interface ModelError {
  readonly message: string;
  readonly said: Said;
}

export const modelError = (said: Said): ModelError => ({ message: said.english, said });
