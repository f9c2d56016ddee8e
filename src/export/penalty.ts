import type { NetworkSpec } from '../experiment/types';
import { pythonNumber } from '../formula/python/number';

/**
 * The terms of the loss over the arrays in `weights`; none where `l1` and `l2` are 0.
 * @param module whose `sum` and `abs` of an array they call
 */
export const penaltyTerms = ({ l1, l2 }: NetworkSpec, module: string): readonly string[] => [
  ...(l2 === 0 ? [] : [`${pythonNumber(l2)} * sum(${module}.sum(w**2) for w in weights)`]),
  ...(l1 === 0
    ? []
    : [`${pythonNumber(l1)} * sum(${module}.sum(${module}.abs(w)) for w in weights)`]),
];
