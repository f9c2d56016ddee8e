import type { MethodId } from '../../catalog/methods';
import { backtracking } from './backtracking';
import { bfgs } from './bfgs';
import { conjugateGradient } from './conjugate-gradient';
import { lbfgs } from './lbfgs';
import { nelderMead } from './nelder-mead';
import { newton } from './newton';
import { newtonCg } from './newton-cg';
import { newtonTrustRegion } from './newton-trust-region';
import type { MethodPython } from './source';

const all: Readonly<Record<MethodId, MethodPython>> = {
  backtracking,
  'conjugate-gradient': conjugateGradient,
  newton,
  'newton-trust-region': newtonTrustRegion,
  'newton-cg': newtonCg,
  bfgs,
  lbfgs,
  'nelder-mead': nelderMead,
};

const byId: ReadonlyMap<string, MethodPython> = new Map(Object.entries(all));

/** The method of that id in Python; nothing where the id is an optimizer's. */
export const findMethodPython = (id: string): MethodPython | undefined => byId.get(id);
