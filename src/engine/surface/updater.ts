import { compileRule, type RuleKernel, type RuleState } from '../../formula/js/rule';
import { judgeProgram } from '../../formula/judge';
import type { RuleProgram } from '../../formula/program';
import type { Updater } from '../objective';
import { programKey } from '../program-key';
import { createCache } from './cache';

const PLANE_LAYERS = [{ offset: 0, size: 2 }] as const;
const kernels = createCache<RuleKernel>(64);
const kernelOf = (program: RuleProgram) =>
  kernels(programKey(program), () => compileRule(program, PLANE_LAYERS));
const judgeOf = (program: RuleProgram) => {
  const judge = judgeProgram(program);
  return judge === undefined ? undefined : kernelOf(judge);
};
const NO_GRADIENT = new Float64Array(2);

/** An update rule in float64 over the two parameters of a plane, in place. */
export const createPlaneUpdater = (initialProgram: RuleProgram): Updater<Float64Array> => {
  let kernel = kernelOf(initialProgram);
  let judge = judgeOf(initialProgram);
  // Made at the first update, because initial values may depend on hyperparameters.
  let state: RuleState | undefined;
  let survivors: RuleState | undefined;

  const createState = (hyper: Readonly<Record<string, number>>) => {
    const created = kernel.createState(hyper);
    for (const [name, values] of Object.entries(survivors ?? {}))
      if (created[name]?.length === values.length) created[name].set(values);
    survivors = undefined;
    return created;
  };

  return {
    update(theta, gradient, hyper, lr, t) {
      state ??= createState(hyper);
      kernel.step(theta, gradient, state, hyper, lr, t);
      return theta;
    },
    get judgesElsewhere() {
      return judge !== undefined;
    },
    judged(theta, hyper) {
      if (judge === undefined || state === undefined) return undefined;
      const point = theta.slice();
      judge.step(point, NO_GRADIENT, state, hyper, Number.NaN, Number.NaN);
      return point;
    },
    replace(program) {
      kernel = kernelOf(program);
      judge = judgeOf(program);
      survivors = state ?? survivors;
      state = undefined;
    },
    get stateBytes() {
      return Object.values(state ?? {}).reduce((sum, values) => sum + values.byteLength, 0);
    },
    dispose() {
      state = undefined;
    },
  };
};
