import { compileWanted, type Give } from '../../given';
import type { Dimension } from '../../graph/on-plane';
import { planeComponents } from '../../matrix/plane-components';
import type { RuleProgram, StateVariable } from '../../program';
import { type Hyper, initialValueOf, uniformStateOf } from '../../uniform-state';
import { compileUniforms } from '../uniforms';
import { places, planeDoubles } from './memory';
import { updatePoints } from './points';
import { recordOf } from './record';

/** A state variable's numbers by name: 1 for a uniform one, else as many as it has on a plane. */
export type PlaneState = Record<string, Float64Array>;

/** One update of a point of the plane. */
export interface PlaneKernel {
  /** State before the first update. @param hyper as `atBeginning` has it */
  readonly createState: (hyper: Hyper) => PlaneState;
  /**
   * In place in `theta` and `state`; `gradient` is only read.
   * @param lr the learning rate of this update, after the schedule
   * @param t the number of this update, 1 at the first
   * @param give makes the vectors of `program.given`; needed where there are some
   */
  readonly step: (
    theta: Float64Array,
    gradient: Float64Array,
    state: PlaneState,
    hyper: Hyper,
    lr: number,
    t: number,
    give?: Give<Float64Array>,
  ) => void;
}

/** Square matrices begin as a multiple of the identity. */
export const initialNumbers = (variable: StateVariable, hyper: Hyper): readonly number[] => {
  const value = initialValueOf(variable, hyper);
  if (variable.shape === 'left') return [value, 0, 0, value];
  return Array.from({ length: planeComponents(variable.shape) }, () => value);
};

/** Compiles a rule for one point in float64. @param dimension where x alone is a parameter, nothing moves y */
export const compilePlaneRule = (program: RuleProgram, dimension: Dimension = 2): PlaneKernel => {
  const record = recordOf(program);
  const update = updatePoints(program, undefined, dimension);
  const uniforms = compileUniforms(program);
  const host = uniformStateOf(program);
  const vectors = program.state.filter(({ shape }) => shape !== 'uniform');
  const wanted = program.given.map((read) => compileWanted(read, program.handed));
  // Reused at every step, so that a step allocates nothing.
  const packed = new Float64Array(host.length);
  const numbersOf = (state: PlaneState, name: string): Float64Array => {
    const numbers = Object.hasOwn(state, name) ? state[name] : undefined;
    if (numbers === undefined) throw new Error(`The state ${name} is missing.`);
    return numbers;
  };
  const createState = (hyper: Hyper): PlaneState =>
    Object.fromEntries(
      program.state.map((variable) => [
        variable.name,
        Float64Array.from(initialNumbers(variable, hyper)),
      ]),
    );
  const step: PlaneKernel['step'] = (theta, gradient, state, hyper, lr, t, give) => {
    for (let k = 0; k < packed.length; k += 1)
      packed[k] = numbersOf(state, host[k]?.name ?? '')[0] ?? Number.NaN;
    const handed = uniforms(hyper, lr, t, packed);
    for (let k = 0; k < packed.length; k += 1)
      numbersOf(state, host[k]?.name ?? '')[0] = packed[k] ?? Number.NaN;
    // One that does not count in this update is not made; the gradient stands in for it.
    const given = program.given.map(({ name }, k) => {
      if (wanted[k]?.(handed) !== true) return gradient;
      if (give === undefined) throw new Error(`The rule reads ${name}: say who gives it.`);
      return give(name);
    });
    const doubles = planeDoubles();
    const base = places.arena;
    doubles.set(theta, base + record.theta);
    doubles.set(gradient, base + record.gradient);
    given.forEach((values, k) => {
      doubles.set(values, base + record.given + 2 * k);
    });
    let at = base + record.state;
    for (const { name } of vectors) {
      const numbers = numbersOf(state, name);
      doubles.set(numbers, at);
      at += numbers.length;
    }
    doubles.set(handed, at);
    update(base, 1);
    theta[0] = doubles[base + record.theta] ?? Number.NaN;
    theta[1] = doubles[base + record.theta + 1] ?? Number.NaN;
    at = base + record.state;
    for (const { name } of vectors) {
      const numbers = numbersOf(state, name);
      for (let k = 0; k < numbers.length; k += 1) numbers[k] = doubles[at + k] ?? Number.NaN;
      at += numbers.length;
    }
  };
  return { createState, step };
};
