import type { MethodDefinition } from '../method/define';
import { backtracking } from './backtracking';
import { bfgs } from './bfgs';
import { conjugateGradient } from './conjugate-gradient';
import { lbfgs } from './lbfgs';
import { nelderMead } from './nelder-mead';
import { newton } from './newton';
import { newtonCg } from './newton-cg';
import { newtonTrustRegion } from './newton-trust-region';

/** In the order of the menu. */
export const methods = [
  backtracking,
  conjugateGradient,
  newton,
  newtonTrustRegion,
  newtonCg,
  bfgs,
  lbfgs,
  nelderMead,
] as const satisfies readonly { readonly id: string }[];

export type MethodId = (typeof methods)[number]['id'];

const all: readonly MethodDefinition[] = methods;

/** The method of that id, or nothing. */
export const findMethod = (id: string): MethodDefinition | undefined =>
  all.find((entry) => entry.id === id);
