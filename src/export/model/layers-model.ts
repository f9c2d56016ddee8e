import type { ActivationId } from '../../catalog/activations';
import { joinBytes } from '../../experiment/join-bytes';
import type { LayerSpan } from '../../experiment/layer-span';
import { fail, type Result, succeed } from '../../formula/result';
import { bytesOf, packParameters } from './packed';
import { type ModelError, modelError, sayModel } from './sentences';
import { describeModel, standardisationOf, type TrainedModel } from './trained-model';

/** One layer as Keras and TensorFlow.js write it down. */
interface LayerConfig {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** What TensorFlow.js calls an activation, where it has it; an activation without a line here does not compile. */
const ACTIVATIONS: Readonly<
  Record<ActivationId, string | { readonly layer: LayerConfig } | undefined>
> = {
  linear: 'linear',
  relu: 'relu',
  'leaky-relu': { layer: { class_name: 'LeakyReLU', config: { alpha: 0.01 } } },
  elu: 'elu',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  silu: 'swish',
  // TensorFlow.js 4.22 has the one by tanh, but does not find it again under the name that it saves.
  gelu: undefined,
  softplus: 'softplus',
};

export interface LayersModelFiles {
  /** `model.json`. */
  readonly model: string;
  /** `weights.bin`, which it names. */
  readonly weights: Uint8Array<ArrayBuffer>;
}

/** TensorFlow.js quantises a tensor as a whole, never by output: int8 is not among its precisions. */
type LayersModelPrecision = 'float32' | 'float16';

export const WEIGHTS_FILE = 'weights.bin';

/** A layer that has parameters, with its activation where that is a layer of its own. */
const withActivation = (
  name: string,
  id: ActivationId,
  class_name: string,
  config: LayerConfig['config'],
): readonly LayerConfig[] => {
  const activation = ACTIVATIONS[id] ?? 'linear';
  const own = typeof activation === 'string' ? activation : 'linear';
  const layer = { class_name, config: { name, ...config, use_bias: true, activation: own } };
  if (typeof activation === 'string') return [layer];
  const { layer: after } = activation;
  return [
    layer,
    { ...after, config: { name: `${name}_${after.class_name.toLowerCase()}`, ...after.config } },
  ];
};

/** Why TensorFlow.js could not load a network. */
const refusal = ({ network: { layers } }: TrainedModel): ModelError | undefined => {
  for (const [k, layer] of layers.entries()) {
    if (layer.kind === 'max-pool' || ACTIVATIONS[layer.activation] !== undefined) continue;
    const { kind, activation } = layer;
    return modelError(sayModel('noActivation', { number: k + 1, kind, activation }));
  }
  return undefined;
};

/**
 * A trained network as TensorFlow.js's LayersModel, which `tf.loadLayersModel` loads: pictures [n, height, width,
 * channels] or vectors [n, numbers] in, [n, outputs] out.
 */
export const writeLayersModel = (
  model: TrainedModel,
  precision: LayersModelPrecision,
): Result<LayersModelFiles, ModelError> => {
  const refused = refusal(model);
  if (refused) return fail(refused);
  const { network, theta, name } = model;
  const layers: LayerConfig[] = [
    {
      class_name: 'InputLayer',
      config: { name: 'input', batch_input_shape: [null, ...network.input], dtype: 'float32' },
    },
  ];
  const standardised = standardisationOf(model);
  if (standardised) {
    const { mean, deviation } = standardised;
    const config = { name: 'standardised', scale: 1 / deviation, offset: -mean / deviation };
    layers.push({ class_name: 'Rescaling', config });
  }
  /** What the weights are called in the model, in their order. */
  const names = new Map<LayerSpan, string>();
  network.layers.forEach((layer, number) => {
    const own = `${layer.kind.replace('-', '_')}_${number + 1}`;
    switch (layer.kind) {
      case 'dense':
        if (layer.input.length === 3)
          layers.push({ class_name: 'Flatten', config: { name: `flatten_${number + 1}` } });
        layers.push(...withActivation(own, layer.activation, 'Dense', { units: layer.units }));
        break;
      case 'conv':
        layers.push(
          ...withActivation(own, layer.activation, 'Conv2D', {
            filters: layer.output[2],
            kernel_size: [layer.kernel, layer.kernel],
            strides: [1, 1],
            padding: layer.padding,
            data_format: 'channels_last',
          }),
        );
        break;
      case 'max-pool':
        layers.push({
          class_name: 'MaxPooling2D',
          config: {
            name: own,
            pool_size: [layer.size, layer.size],
            strides: [layer.size, layer.size],
            padding: 'valid',
            data_format: 'channels_last',
          },
        });
        break;
      default:
        layer satisfies never;
    }
    if (layer.kind === 'max-pool') return;
    names.set(layer.weight, `${own}/kernel`);
    names.set(layer.bias, `${own}/bias`);
  });
  const weights = joinBytes(packParameters(theta, network.spans, precision).map(bytesOf));
  const manifest = network.spans.map((span) => ({
    name: names.get(span),
    shape: span.shape,
    dtype: 'float32',
    ...(precision === 'float16'
      ? { quantization: { dtype: 'float16', original_dtype: 'float32' } }
      : {}),
  }));
  const topology = {
    class_name: 'Sequential',
    config: { name: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_'), layers },
    keras_version: 'tfjs-layers 4.22.0',
    backend: 'tensor_flow.js',
  };
  return succeed({
    model: JSON.stringify({
      format: 'layers-model',
      generatedBy: 'Downhill',
      convertedBy: null,
      modelTopology: topology,
      weightsManifest: [{ paths: [WEIGHTS_FILE], weights: manifest }],
      userDefinedMetadata: describeModel(model),
    }),
    weights,
  });
};
