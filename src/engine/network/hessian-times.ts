import * as tf from '@tensorflow/tfjs-core';
import type { ActivationId } from '../../catalog/activations';
import { activationOf } from '../../experiment/network/activation';
import type { LossKind } from '../../experiment/network/loss';
import type { NetworkShape, ShapedLayer } from '../../experiment/network/shape';
import type { Expression } from '../../formula/ast';
import { literalValue } from '../../formula/build';
import { differentiate } from '../../formula/differentiate';
import { simplify } from '../../formula/simplify';
import type { Batch } from './batch';
import { dataLoss } from './loss';
import { networkOperations } from './operations/chosen';
import type { ConvLayer, DenseLayer, GradientParts } from './operations/contract';
import { pointwise } from './pointwise';

/** Of logits, where the largest moves by so much: the loss is smooth in them. */
const LOGIT_STEP = 1e-2;

/** A value and how it changes as the parameters move along the vector. */
interface Moving<T extends tf.Tensor = tf.Tensor> {
  readonly at: T;
  readonly change: T;
}

const reshaped = <T extends tf.Tensor>({ at, change }: Moving, shape: readonly number[]) => {
  const one = (value: tf.Tensor) => tf.reshape(value, [...shape]) as T;
  return { at: one(at), change: one(change) } satisfies Moving<T>;
};

/** The way back through one layer: from the moving gradient by its output to that by its input. */
type Back = (dOutput: Moving) => Moving;

const slopes = new Map<ActivationId, readonly [Expression, Expression]>();

/** An activation's first and second derivative, of `z`. */
const slopesOf = (id: ActivationId): readonly [Expression, Expression] => {
  const known = slopes.get(id);
  if (known !== undefined) return known;
  const first = simplify(differentiate(activationOf(id).value, 'z'));
  const both = [first, simplify(differentiate(first, 'z'))] as const;
  slopes.set(id, both);
  return both;
};

/** A formula of one tensor, number by number. */
const shaped = (e: Expression, z: tf.Tensor): tf.Tensor => {
  const constant = literalValue(e);
  return constant === undefined ? pointwise(e, { z }) : tf.fill(z.shape, constant);
};

/** Through an activation of its own. */
const activated = (id: ActivationId, { at: z, change: dz }: Moving): [Moving, Back] => {
  const [first, second] = slopesOf(id);
  const slope = shaped(first, z);
  const curve = tf.mul(shaped(second, z), dz);
  return [
    { at: pointwise(activationOf(id).value, { z }), change: tf.mul(slope, dz) },
    ({ at, change }) => ({
      at: tf.mul(slope, at),
      change: tf.add(tf.mul(curve, at), tf.mul(slope, change)),
    }),
  ];
};

/** Where each window's largest number stands: 1 there, 0 elsewhere. */
const pooled = (size: number, { at: x, change }: Moving<tf.Tensor4D>): [Moving, Back] => {
  const operations = networkOperations();
  const output = operations.maxPool(size, x);
  const back = (dy: tf.Tensor) =>
    operations.maxPoolInput(size, x, output, dy as tf.Tensor4D, undefined);
  const chosen = tf.mul(back(tf.onesLike(output)), change) as tf.Tensor4D;
  return [
    { at: output, change: tf.mul(tf.avgPool(chosen, size, size, 'valid'), size * size) },
    (dy) => ({ at: back(dy.at), change: back(dy.change) }),
  ];
};

/**
 * The Hessian of a network's data loss on some examples times a vector: exact, by one way forward and one back that
 * carry along how everything changes as theta moves along v (Pearlmutter 1994, Neural Computation 6). Where an
 * activation or a pool has a kink it is taken as its slope has it, as by differentiating twice. Only the loss's slope
 * by the logits, which is smooth, is differentiated by a difference. Call inside `tf.tidy`.
 * @param mask 1 for every weight, 0 for every bias
 */
export const hessianTimes = (
  network: NetworkShape,
  loss: LossKind,
  theta: tf.Tensor1D,
  v: tf.Tensor1D,
  mask: tf.Tensor1D,
  { x, y }: Batch,
): tf.Tensor1D => {
  const operations = networkOperations();
  const weights = tf.mul<tf.Tensor1D>(theta, mask);
  const [rows] = x.shape;
  // Of change times what is there, where biases have no part, and of what is there times change.
  const ofChange = operations.gradientParts(network.size);
  const ofPlace = operations.gradientParts(network.size);

  /** Through what is linear in its input and in its weights. */
  const linear = <T extends tf.Tensor>(
    { at: input, change: moved }: Moving<T>,
    forward: (parameters: tf.Tensor1D, input: T) => tf.Tensor,
    backward: (parameters: tf.Tensor1D, dz: tf.Tensor) => tf.Tensor,
    gather: (parts: GradientParts, input: T, dz: tf.Tensor) => void,
  ): [Moving, Back] => [
    { at: forward(theta, input), change: tf.add(forward(weights, moved), forward(v, input)) },
    ({ at, change }) => {
      gather(ofChange, moved, at);
      gather(ofPlace, input, change);
      return {
        at: backward(theta, at),
        change: tf.add(backward(theta, change), backward(v, at)),
      };
    },
  ];
  const dense = (layer: DenseLayer, moving: Moving): [Moving, Back] =>
    linear(
      reshaped<tf.Tensor2D>(moving, [rows, layer.inputs]),
      (parameters, input) => operations.dense(layer, parameters, input),
      (parameters, dz) => operations.denseInput(layer, parameters, dz as tf.Tensor2D, undefined),
      (parts, input, dz) => parts.dense(layer, input, dz as tf.Tensor2D),
    );
  const conv = (layer: ConvLayer, moving: Moving): [Moving, Back] => {
    const pictures = reshaped<tf.Tensor4D>(moving, [rows, ...layer.input]);
    return linear(
      pictures,
      (parameters, input) => operations.conv(layer, parameters, input),
      (parameters, dz) =>
        operations.convInput(layer, parameters, dz as tf.Tensor4D, pictures.at, undefined),
      (parts, input, dz) => parts.conv(layer, input, dz as tf.Tensor4D),
    );
  };
  const through = (layer: ShapedLayer, moving: Moving): readonly [Moving, readonly Back[]] => {
    if (layer.kind === 'max-pool') {
      const [after, back] = pooled(layer.size, reshaped(moving, [rows, ...layer.input]));
      return [after, [back]];
    }
    const linear = { ...layer, activation: 'linear' as const };
    const [z, back] = linear.kind === 'dense' ? dense(linear, moving) : conv(linear, moving);
    if (layer.activation === 'linear') return [z, [back]];
    const [after, slope] = activated(layer.activation, z);
    return [after, [back, slope]];
  };

  let moving: Moving = { at: x, change: tf.zerosLike(x) };
  const ways: { readonly shape: number[]; readonly back: Back }[] = [];
  for (const layer of network.layers) {
    const [after, backs] = through(layer, moving);
    for (const back of backs) ways.push({ shape: after.at.shape, back });
    moving = after;
  }
  const [logits, moved] = [moving.at as tf.Tensor2D, moving.change as tf.Tensor2D];
  const slopeAt = (z: tf.Tensor2D): tf.Tensor2D => {
    const { gradient } = dataLoss(loss, z, y, true);
    if (gradient === undefined) throw new Error('a slope that was asked for is missing');
    return gradient;
  };
  const by = tf.div(LOGIT_STEP, tf.maximum(tf.max(tf.abs(moved)), 1e-30));
  const far = tf.mul<tf.Tensor2D>(moved, by);
  let d: Moving = {
    at: slopeAt(logits),
    change: tf.div(
      tf.sub(slopeAt(tf.add(logits, far)), slopeAt(tf.sub(logits, far))),
      tf.mul(by, 2),
    ),
  };
  for (const { shape, back } of ways.reverse()) d = back(reshaped(d, shape));
  return tf.add(tf.mul<tf.Tensor1D>(ofChange.all(), mask), ofPlace.all());
};
