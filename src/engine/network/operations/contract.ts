import type * as tf from '@tensorflow/tfjs-core';
import type { ActivationId } from '../../../catalog/activations';
import type { LossKind } from '../../../experiment/network/loss';
import type { ShapedLayer } from '../../../experiment/network/shape';
import type { LossAndGradient } from '../softmax-loss';

export type DenseLayer = Extract<ShapedLayer, { kind: 'dense' }>;
export type ConvLayer = Extract<ShapedLayer, { kind: 'conv' }>;

/** An activation on the way back: its slope is found from its output. */
export interface Gate {
  readonly activation: ActivationId;
  readonly output: tf.Tensor;
}

/** The gradient by all parameters, put together layer by layer in any order; every layer once. */
export interface GradientParts {
  /** @param dz gradient before the activation */
  dense(layer: DenseLayer, input: tf.Tensor2D, dz: tf.Tensor2D): void;
  conv(layer: ConvLayer, input: tf.Tensor4D, dz: tf.Tensor4D): void;
  all(): tf.Tensor1D;
}

/** What networks are computed with. Call everything inside `tf.tidy`. */
export interface NetworkOperations {
  /** activation(input · w + b) */
  dense(layer: DenseLayer, theta: tf.Tensor1D, input: tf.Tensor2D): tf.Tensor2D;
  conv(layer: ConvLayer, theta: tf.Tensor1D, input: tf.Tensor4D): tf.Tensor4D;
  maxPool(size: number, input: tf.Tensor4D): tf.Tensor4D;
  /** An activation by itself, of a tensor of any shape. */
  activate(activation: ActivationId, z: tf.Tensor): tf.Tensor;
  loss(
    kind: LossKind,
    logits: tf.Tensor2D,
    labels: tf.Tensor2D,
    withGradient: boolean,
  ): LossAndGradient;
  /** Gradient by a layer's input, then through the activation that made it, where there is one. */
  denseInput(
    layer: DenseLayer,
    theta: tf.Tensor1D,
    dz: tf.Tensor2D,
    gate: Gate | undefined,
  ): tf.Tensor2D;
  convInput(
    layer: ConvLayer,
    theta: tf.Tensor1D,
    dz: tf.Tensor4D,
    input: tf.Tensor4D,
    gate: Gate | undefined,
  ): tf.Tensor4D;
  maxPoolInput(
    size: number,
    input: tf.Tensor4D,
    output: tf.Tensor4D,
    dy: tf.Tensor4D,
    gate: Gate | undefined,
  ): tf.Tensor4D;
  /** Gradient by the input `z` of an activation by itself. */
  activateInput(activation: ActivationId, z: tf.Tensor, dy: tf.Tensor): tf.Tensor;
  gradientParts(size: number): GradientParts;
}
