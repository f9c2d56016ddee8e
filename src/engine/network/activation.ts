import * as tf from '@tensorflow/tfjs-core';
import type { ActivationId } from '../../catalog/activations';
import { activationOf } from '../../experiment/network/activation';
import { equalExpressions } from '../../formula/equal';
import type { Gate } from './operations/contract';
import { pointwise } from './pointwise';

const relu = activationOf('relu').value;

/** What tfjs does in its products: on WebAssembly it makes 0 of what is no number there. */
export const fusedPart = (id: ActivationId): 'linear' | 'relu' =>
  tf.getBackend() !== 'wasm' && equalExpressions(activationOf(id).value, relu) ? 'relu' : 'linear';

/** What is left to apply after the fused part. */
export const restOfActivation = <T extends tf.Tensor>(id: ActivationId, z: T): T =>
  fusedPart(id) === 'relu' ? z : activate(id, z);

export const activate = <T extends tf.Tensor>(id: ActivationId, z: T): T =>
  id === 'linear' ? z : (pointwise(activationOf(id).value, { z }) as T);

/** Gradient before an activation, from the one after it and what `Activation.from` says: its output or its input. */
export const activationGradient = <T extends tf.Tensor>(
  id: ActivationId,
  at: tf.Tensor,
  dy: T,
): T => (id === 'linear' ? dy : (pointwise(activationOf(id).back, { y: at, z: at, d: dy }) as T));

/** Back through the activation whose output the gate is, where there is one. */
export const through = <T extends tf.Tensor>(gate: Gate | undefined, dy: T): T =>
  gate === undefined
    ? dy
    : activationGradient(gate.activation, tf.reshape(gate.output, dy.shape), dy);
