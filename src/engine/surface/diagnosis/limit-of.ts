import { canonical } from '../../../experiment/defaults';
import type { StabilityLimit } from '../../../experiment/network/sharpness';
import type { RunSpec } from '../../../experiment/types';
import { createReplay } from '../trace/replay';
import { stabilityOf } from './stability';

/** Updates after which a rule's averages hold something. */
const UPDATES = 5;
/** So small that no rule goes far. */
const RATE = 1e-3;

/** The second derivatives of what it is tried on. */
const BOWL = { formula: '0.5*x^2 + 0.6*y^2', hessian: [1, 0, 1.2] } as const;

/**
 * Up to which curvature, times its learning rate, a run's rule is stable, wherever it is used: found by its own updates
 * on a bowl.
 */
export const limitOf = ({
  optimizer,
  hyper,
  rule,
}: Pick<RunSpec, 'optimizer' | 'hyper' | 'rule'>): StabilityLimit => {
  const side = [-2, 2] as const;
  const experiment = canonical({
    objective: { kind: 'formula', formula: BOWL.formula, domain: [side, side], start: [1, 0.7] },
    steps: UPDATES + 1,
    runs: [{ optimizer, hyper: { ...hyper, lr: RATE }, ...(rule === undefined ? {} : { rule }) }],
  });
  const replay = createReplay(experiment, 0);
  try {
    for (let k = 0; k < UPDATES; k += 1) replay.advance(k === UPDATES - 1);
    const found = replay.input && stabilityOf(replay.input, BOWL.hessian);
    if (found === undefined || found.kind === 'unknown') return { kind: 'unknown' };
    return { kind: found.kind, bound: found.bound };
  } finally {
    replay.dispose();
  }
};
