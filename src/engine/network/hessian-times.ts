import * as tf from '@tensorflow/tfjs-core';
import type { ActivationId } from '../../catalog/activations';
import { activationOf } from '../../experiment/network/activation';
import type { NetworkShape, ShapedLayer } from '../../experiment/network/shape';
import type { Expression } from '../../formula/ast';
import { literalValue } from '../../formula/build';
import { differentiate } from '../../formula/differentiate';
import { simplify } from '../../formula/simplify';
import { dataLoss } from './loss';
import { networkOperations } from './operations/chosen';
import type { ConvLayer, DenseLayer } from './operations/contract';
import { pointwise } from './pointwise';
import type { LossKind } from './softmax-loss';

/** Of logits, where the largest moves by so much: the loss is smooth in them. */
const LOGIT_STEP = 1e-2;

/** A value and how it changes as the parameters move along the vector. */
interface Moving {
  readonly at: tf.Tensor;
  readonly change: tf.Tensor;
}

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
const pooled = (size: number, { at: input, change }: Moving): [Moving, Back] => {
  const operations = networkOperations();
  const x = input as tf.Tensor4D;
  const output = operations.maxPool(size, x);
  const back = (dy: tf.Tensor) =>
    operations.maxPoolInput(size, x, output, dy as tf.Tensor4D, undefined);
  const chosen = tf.mul(back(tf.onesLike(output)), change) as tf.Tensor4D;
  return [
    { at: output, change: tf.mul(tf.avgPool(chosen, size, size, 'valid'), size * size) },
    (dy) => ({ at: back(dy.at), change: back(dy.change) }),
  ];
};

/** The weights in ones, the biases in zeros. */
const weightMask = ({ spans, size }: NetworkShape): tf.Tensor1D => {
  const ones = new Float32Array(size);
  for (const span of spans) if (span.weight) ones.fill(1, span.offset, span.offset + span.size);
  return tf.tensor1d(ones);
};

/**
 * The Hessian of a network's data loss on some examples times a vector: exact, by one way forward and one back that
 * carry along how everything changes as theta moves along v (Pearlmutter 1994, Neural Computation 6). Where an
 * activation or a pool has a kink it is taken as its slope has it, as by differentiating twice. Only the loss's slope
 * by the logits, which is smooth, is differentiated by a difference. Call inside `tf.tidy`.
 * @param x examples [n, inputs]
 * @param y answers [n, outputs]
 */
export const hessianTimes = (
  network: NetworkShape,
  loss: LossKind,
  theta: tf.Tensor1D,
  v: tf.Tensor1D,
  x: tf.Tensor2D,
  y: tf.Tensor2D,
): tf.Tensor1D => {
  const operations = networkOperations();
  const mask = weightMask(network);
  const weights = tf.mul<tf.Tensor1D>(theta, mask);
  const [rows] = x.shape;
  // Of change times what is there, where biases have no part, and of what is there times change.
  const ofChange = operations.gradientParts(network.size);
  const ofPlace = operations.gradientParts(network.size);

  const dense = (layer: DenseLayer, { at, change }: Moving): [Moving, Back] => {
    const input = tf.reshape<tf.Rank.R2>(at, [rows, layer.inputs]);
    const moved = tf.reshape<tf.Rank.R2>(change, [rows, layer.inputs]);
    return [
      {
        at: operations.dense(layer, theta, input),
        change: tf.add(operations.dense(layer, weights, moved), operations.dense(layer, v, input)),
      },
      (dz) => {
        const [here, there] = [dz.at as tf.Tensor2D, dz.change as tf.Tensor2D];
        ofChange.dense(layer, moved, here);
        ofPlace.dense(layer, input, there);
        return {
          at: operations.denseInput(layer, theta, here, undefined),
          change: tf.add(
            operations.denseInput(layer, theta, there, undefined),
            operations.denseInput(layer, v, here, undefined),
          ),
        };
      },
    ];
  };
  const conv = (layer: ConvLayer, { at, change }: Moving): [Moving, Back] => {
    const shape: [number, number, number, number] = [rows, ...layer.input];
    const input = tf.reshape<tf.Rank.R4>(at, shape);
    const moved = tf.reshape<tf.Rank.R4>(change, shape);
    return [
      {
        at: operations.conv(layer, theta, input),
        change: tf.add(operations.conv(layer, weights, moved), operations.conv(layer, v, input)),
      },
      (dz) => {
        const [here, there] = [dz.at as tf.Tensor4D, dz.change as tf.Tensor4D];
        ofChange.conv(layer, moved, here);
        ofPlace.conv(layer, input, there);
        return {
          at: operations.convInput(layer, theta, here, input, undefined),
          change: tf.add(
            operations.convInput(layer, theta, there, input, undefined),
            operations.convInput(layer, v, here, input, undefined),
          ),
        };
      },
    ];
  };
  const through = (layer: ShapedLayer, moving: Moving): readonly [Moving, readonly Back[]] => {
    if (layer.kind === 'max-pool') {
      const shape: [number, number, number, number] = [rows, ...layer.input];
      const picture = (value: tf.Tensor) => tf.reshape(value, shape);
      const [after, back] = pooled(layer.size, {
        at: picture(moving.at),
        change: picture(moving.change),
      });
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
  for (const { shape, back } of ways.reverse())
    d = back({ at: tf.reshape(d.at, shape), change: tf.reshape(d.change, shape) });
  return tf.add(tf.mul<tf.Tensor1D>(ofChange.all(), mask), ofPlace.all());
};
