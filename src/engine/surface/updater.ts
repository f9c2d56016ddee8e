import { atBeginning } from '../../formula/beginning';
import type { Give } from '../../formula/given';
import type { Dimension } from '../../formula/graph/on-plane';
import { judgeProgram } from '../../formula/judge';
import type { RuleProgram } from '../../formula/program';
import { compilePlaneRule, type PlaneKernel, type PlaneState } from '../../formula/wasm/plane/rule';
import type { Updater } from '../objective';
import { programKey } from '../program-key';
import { createCache } from './cache';

const kernels = createCache<PlaneKernel>(64);
const kernelOf = (program: RuleProgram, dimension: Dimension) =>
  kernels(`${dimension} ${programKey(program)}`, () => compilePlaneRule(program, dimension));
const judgeOf = (program: RuleProgram, dimension: Dimension) => {
  const judge = judgeProgram(program);
  return judge === undefined ? undefined : kernelOf(judge, dimension);
};
const NO_GRADIENT = new Float64Array(2);

/** One update about to be made; all of it borrowed. */
export interface PlaneUpdate {
  readonly program: RuleProgram;
  readonly dimension: Dimension;
  readonly theta: Float64Array;
  readonly gradient: Float64Array;
  /** What the rule reads beside these two, by name; also where it does not count in this update. */
  readonly given: Readonly<Record<string, Float64Array>>;
  readonly state: PlaneState;
  readonly hyper: Readonly<Record<string, number>>;
  readonly lr: number;
  readonly t: number;
}

const givenOf = (program: RuleProgram, give: Give<Float64Array> | undefined) =>
  Object.fromEntries(
    program.given.flatMap(({ name }) => (give === undefined ? [] : [[name, give(name)] as const])),
  );

/** Sees everything as it is before the update, and after it once it has called `apply`, which it must. */
export type ObserveUpdate = (update: PlaneUpdate, apply: () => void) => void;

/**
 * An update rule in float64 over the two parameters of a plane, in place.
 * @param dimension of a function of x alone 1: nothing moves y
 */
export const createPlaneUpdater = (
  initialProgram: RuleProgram,
  dimension: Dimension,
  observe?: ObserveUpdate,
): Updater<Float64Array> => {
  let program = initialProgram;
  let kernel = kernelOf(initialProgram, dimension);
  let judge = judgeOf(initialProgram, dimension);
  // Made at the first update, because initial values may depend on hyperparameters.
  let state: PlaneState | undefined;
  let survivors: PlaneState | undefined;

  const createState = (hyper: Readonly<Record<string, number>>) => {
    const created = kernel.createState(hyper);
    for (const [name, values] of Object.entries(survivors ?? {}))
      if (created[name]?.length === values.length) created[name].set(values);
    survivors = undefined;
    return created;
  };

  return {
    update(theta, gradient, hyper, lr, t, give) {
      state ??= createState(atBeginning(hyper, lr));
      const now = state;
      if (observe) {
        const given = givenOf(program, give);
        observe({ program, dimension, theta, gradient, given, state: now, hyper, lr, t }, () =>
          kernel.step(theta, gradient, now, hyper, lr, t, (name) => given[name] ?? gradient),
        );
      } else kernel.step(theta, gradient, state, hyper, lr, t, give);
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
    replace(next) {
      program = next;
      kernel = kernelOf(next, dimension);
      judge = judgeOf(next, dimension);
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
