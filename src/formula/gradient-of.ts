import type { Expression } from './ast';
import { differentiate } from './differentiate';
import { reverseGradient } from './gradient';

/** [df/dx, df/dy], in PyTorch's order of operations where that is known, so that paths agree to the last bit. */
export const gradientOf = (f: Expression): readonly Expression[] =>
  reverseGradient(f, ['x', 'y']) ?? [differentiate(f, 'x'), differentiate(f, 'y')];
