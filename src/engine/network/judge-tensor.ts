import * as tf from '@tensorflow/tfjs-core';
import { type RuleTensorArgs, runRuleTensor } from '../../formula/tensor/rule';
import type { createTensorOps } from './tensor-ops';

type Place = Pick<RuleTensorArgs<tf.Tensor>, 'theta' | 'state' | 'uniforms' | 'layers'>;

/** The point on which a rule is judged, by tensor operations: a tensor of its own. No gradient is read. */
export const judgeTensor = (
  judge: Parameters<typeof runRuleTensor>[0],
  ops: ReturnType<typeof createTensorOps>,
  place: Place,
): tf.Tensor1D =>
  tf.clone(
    runRuleTensor<tf.Tensor>(judge, ops, { ...place, gradient: place.theta }).theta,
  ) as tf.Tensor1D;
