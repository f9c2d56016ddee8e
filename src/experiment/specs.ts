import { findMethod } from '../catalog/methods';
import { findOptimizer } from '../catalog/optimizers';
import { succeed } from '../formula/result';
import { customSpecs } from './custom';
import type { HyperSpecs } from './hyper';
import type { RunSpec } from './types';

/** What every hyperparameter of a run may be, for its controls and its checks; empty where the rule is not valid. */
export const hyperSpecsOf = (run: Pick<RunSpec, 'optimizer' | 'rule'>): HyperSpecs => {
  const specs =
    run.optimizer === 'custom'
      ? customSpecs(run.rule ?? '')
      : succeed((findOptimizer(run.optimizer) ?? findMethod(run.optimizer))?.hyper ?? {});
  return specs.ok ? specs.value : {};
};
