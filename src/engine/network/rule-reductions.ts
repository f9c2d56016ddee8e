import * as tf from '@tensorflow/tfjs-core';
import type { RuleProgram } from '../../formula/program';
import { runReductions } from '../../formula/tensor/reductions';
import type { RuleTensorArgs } from '../../formula/tensor/rule';
import type { DeviceState } from './device-update';
import type { TfjsTensorOps } from './tensor-ops';

export interface Reduced {
  /** Each flat: one number, or one a layer. */
  readonly scalars: readonly tf.Tensor1D[];
  readonly vectors: readonly tf.Tensor1D[];
  /** Kept beyond the tidy. */
  readonly state: DeviceState;
}

/** What must be computed before a rule's element code runs, by tensor operations; see `runReductions`. Call inside `tf.tidy`. */
export const reduceRule = (
  program: RuleProgram,
  ops: TfjsTensorOps,
  args: RuleTensorArgs<tf.Tensor>,
): Reduced => {
  const { scalars, vectors, state } = runReductions<tf.Tensor>(program, ops, args);
  const after = Object.entries(state).map(([name, tensor]) => [name, tf.keep(tf.clone(tensor))]);
  return {
    scalars: scalars.map((tensor) => tf.reshape<tf.Rank.R1>(tensor, [-1])),
    vectors: vectors as readonly tf.Tensor1D[],
    state: Object.fromEntries(after) as Record<string, tf.Tensor>,
  };
};
