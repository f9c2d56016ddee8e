import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import type { ActivateAttrs } from '../../kernels/activate-webgpu';
import type { FilterGradientAttrs } from '../../kernels/conv2d-filter-gradient-webgpu';
import type { InputGradientAttrs } from '../../kernels/conv2d-input-gradient-webgpu';
import type { Conv2DWebgpuAttrs } from '../../kernels/conv2d-webgpu';
import type { MaxPoolAttrs, MaxPoolGradientAttrs } from '../../kernels/max-pool-webgpu';
import type { ProductAttrs } from '../../kernels/product-webgpu';
import type { SoftmaxLossAttrs } from '../../kernels/softmax-loss-code';
import type { LossAndGradient } from '../softmax-loss';
import type { ConvLayer, DenseLayer, Gate, GradientParts, NetworkOperations } from './contract';

/** Our kernels by name, with what they are given. */
interface Kernels {
  readonly DownhillActivate: ActivateAttrs;
  readonly DownhillActivateGradient: ActivateAttrs;
  readonly DownhillProduct: ProductAttrs;
  readonly DownhillConv2D: Conv2DWebgpuAttrs;
  readonly DownhillConv2DFilterGradient: FilterGradientAttrs;
  readonly DownhillConv2DInputGradient: InputGradientAttrs;
  readonly DownhillMaxPool: MaxPoolAttrs;
  readonly DownhillMaxPoolGradient: MaxPoolGradientAttrs;
  readonly DownhillSoftmaxLoss: SoftmaxLossAttrs;
  readonly DownhillSoftmaxLossGradient: SoftmaxLossAttrs;
}

const run = <T extends tf.Tensor, Name extends keyof Kernels = keyof Kernels>(
  name: Name,
  inputs: Readonly<Record<string, tf.Tensor>>,
  attrs: Kernels[Name],
): T => tf.engine().runKernel<T>(name, { ...inputs }, { ...attrs });

const gateInput = (gate: Gate | undefined) => (gate === undefined ? {} : { gate: gate.output });
const gateSlope = (gate: Gate | undefined) =>
  gate === undefined ? {} : { slope: gate.activation };

const filterShape = ({ weight }: ConvLayer) =>
  weight.shape as readonly [number, number, number, number];

/** Zeros before and after each side, as `same` padding of stride 1 has them. */
const zerosAround = (layer: ConvLayer): readonly (readonly [number, number])[] => {
  if (layer.padding === 'valid') return [];
  return filterShape(layer)
    .slice(0, 2)
    .map((size) => [Math.floor((size - 1) / 2), Math.ceil((size - 1) / 2)]);
};

const padded = (layer: ConvLayer, x: tf.Tensor4D): tf.Tensor4D => {
  const [rows, columns] = zerosAround(layer);
  if (rows === undefined || columns === undefined) return x;
  return tf.pad(x, [[0, 0], [...rows], [...columns], [0, 0]]);
};

/** A bias lies behind its weight, so that one kernel writes both gradients. */
const inOnePiece = ({ weight, bias }: DenseLayer | ConvLayer) => {
  if (bias.offset === weight.offset + weight.size) return;
  throw new Error(`the bias ${bias.name} does not lie behind ${weight.name}`);
};

const gradientParts = (size: number): GradientParts => {
  const backend = tf.backend() as WebGPUBackend;
  const into = tf
    .engine()
    .makeTensorFromTensorInfo(backend.makeTensorInfo([size], 'float32')) as tf.Tensor1D;
  return {
    dense: (layer, left, right) => {
      inOnePiece(layer);
      run(
        'DownhillProduct',
        { left, right, into },
        {
          rows: layer.inputs,
          terms: right.shape[0],
          columns: layer.units,
          transposeLeft: true,
          columnSums: true,
          outOffset: layer.weight.offset,
        },
      );
    },
    conv: (layer, x, dy) => {
      inOnePiece(layer);
      run(
        'DownhillConv2DFilterGradient',
        { x: padded(layer, x), dy, into },
        { filterShape: filterShape(layer), outOffset: layer.weight.offset },
      );
    },
    all: () => into,
  };
};

/** By our kernels on WebGPU: parameters are read and gradients written where they are in their vectors. */
export const registerOperations: NetworkOperations = {
  dense: (layer, right, left) =>
    run(
      'DownhillProduct',
      { left, right },
      {
        rows: left.shape[0],
        terms: layer.inputs,
        columns: layer.units,
        rightOffset: layer.weight.offset,
        biasOffset: layer.bias.offset,
        activation: layer.activation,
      },
    ),
  conv: (layer, parameters, x) =>
    run(
      'DownhillConv2D',
      { x: padded(layer, x), parameters },
      {
        filterShape: filterShape(layer),
        filterOffset: layer.weight.offset,
        biasOffset: layer.bias.offset,
        activation: layer.activation,
      },
    ),
  maxPool: (size, x) => run('DownhillMaxPool', { x }, { size }),
  loss: (loss, logits, labels, withGradient): LossAndGradient => {
    const mean = run<tf.Scalar>('DownhillSoftmaxLoss', { logits, labels }, { loss });
    if (!withGradient) return { loss: mean };
    return {
      loss: mean,
      gradient: run('DownhillSoftmaxLossGradient', { logits, labels }, { loss }),
    };
  },
  denseInput: (layer, right, left, gate) =>
    run(
      'DownhillProduct',
      { left, right, ...gateInput(gate) },
      {
        rows: left.shape[0],
        terms: layer.units,
        columns: layer.inputs,
        transposeRight: true,
        rightOffset: layer.weight.offset,
        ...gateSlope(gate),
      },
    ),
  convInput: (layer, parameters, dy, input, gate) => {
    const [rows, columns] = zerosAround(layer);
    return run(
      'DownhillConv2DInputGradient',
      { dy, parameters, ...gateInput(gate) },
      {
        filterShape: filterShape(layer),
        filterOffset: layer.weight.offset,
        inputShape: input.shape,
        padding: [rows?.[0] ?? 0, columns?.[0] ?? 0],
        ...gateSlope(gate),
      },
    );
  },
  maxPoolInput: (size, x, _output, dy, gate) =>
    run('DownhillMaxPoolGradient', { x, dy }, { size, ...gateSlope(gate) }),
  activate: (activation, x) => run('DownhillActivate', { x }, { activation }),
  activateInput: (activation, x, dy) => run('DownhillActivateGradient', { x, dy }, { activation }),
  gradientParts,
};
