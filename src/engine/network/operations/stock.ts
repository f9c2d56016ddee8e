import * as tf from '@tensorflow/tfjs-core';
import { activate, activationGradient, fusedPart, restOfActivation, through } from '../activation';
import { flatten, parameter } from '../flat';
import { columnSums, timesTransposed, transposedTimes } from '../products';
import { softmaxLoss } from '../softmax-loss';
import type { GradientParts, NetworkOperations } from './contract';

const convAttrs = (pad: 'valid' | 'same') => ({ strides: 1, pad, dataFormat: 'NHWC' });

const gradientParts = (size: number): GradientParts => {
  const parts: { offset: number; tensor: tf.Tensor }[] = [];
  return {
    dense: ({ weight, bias }, input, dz) => {
      parts.push({ offset: weight.offset, tensor: transposedTimes(input, dz) });
      parts.push({ offset: bias.offset, tensor: columnSums(dz) });
    },
    conv: ({ weight, bias, padding }, x, dz) => {
      const filter = tf
        .engine()
        .runKernel<tf.Tensor>(
          'Conv2DBackpropFilter',
          { x, dy: dz },
          { ...convAttrs(padding), filterShape: [...weight.shape] },
        );
      parts.push({ offset: weight.offset, tensor: filter });
      const positions = tf.reshape<tf.Rank.R2>(dz, [dz.size / bias.size, bias.size]);
      parts.push({ offset: bias.offset, tensor: columnSums(positions) });
    },
    all: () => {
      parts.sort((a, b) => a.offset - b.offset);
      return flatten(
        parts.map(({ tensor }) => tensor),
        size,
      );
    },
  };
};

/** By tfjs's own kernels, on every backend, and ours that take their place on wasm. */
export const stockOperations: NetworkOperations = {
  dense: ({ weight, bias, activation }, theta, input) => {
    const linear = tf.fused.matMul({
      a: input,
      b: parameter<tf.Tensor2D>(theta, weight),
      bias: parameter<tf.Tensor1D>(theta, bias),
      activation: fusedPart(activation),
    }) as tf.Tensor2D;
    return restOfActivation(activation, linear);
  },
  conv: ({ weight, bias, activation, padding }, theta, x) => {
    const linear = tf.fused.conv2d({
      x,
      filter: parameter<tf.Tensor4D>(theta, weight),
      strides: 1,
      pad: padding,
      bias: parameter<tf.Tensor1D>(theta, bias),
      activation: fusedPart(activation),
    });
    return restOfActivation(activation, linear);
  },
  maxPool: (size, input) => tf.maxPool(input, size, size, 'valid'),
  loss: softmaxLoss,
  denseInput: ({ weight }, theta, dz, gate) =>
    through(gate, timesTransposed(dz, parameter<tf.Tensor2D>(theta, weight))),
  convInput: ({ weight, padding }, theta, dy, input, gate) =>
    through(
      gate,
      tf
        .engine()
        .runKernel<tf.Tensor4D>(
          'Conv2DBackpropInput',
          { dy, filter: parameter<tf.Tensor4D>(theta, weight) },
          { ...convAttrs(padding), inputShape: input.shape },
        ),
    ),
  maxPoolInput: (size, input, output, dy, gate) =>
    through(
      gate,
      tf
        .engine()
        .runKernel<tf.Tensor4D>(
          'MaxPoolGrad',
          { dy, input, output },
          { filterSize: size, strides: size, pad: 'valid' },
        ),
    ),
  activate,
  activateInput: activationGradient,
  gradientParts,
};
