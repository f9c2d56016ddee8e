import { evaluate, readHyper } from '../evaluate';
import type { RuleProgram, StateVariable } from '../program';
import { createEmitter } from './emitter';

export type Hyper = Readonly<Record<string, number>>;

/**
 * Computes a step's uniforms and updates `uniformState` in place.
 * @returns the values asked for; the same array each time, overwritten by the next call
 */
export type UniformFunction = (
  hyper: Hyper,
  lr: number,
  t: number,
  uniformState: Float64Array,
) => Float64Array;

/** The state that lives on the host, in the order of `uniformState`. */
export const uniformStateOf = (program: RuleProgram): readonly StateVariable[] =>
  program.state.filter(({ shape }) => shape === 'uniform');

/** Values of state before the first update. `lr` in an initial value is the hyperparameter `lr`. */
export const initialValueOf = ({ initial }: StateVariable, hyper: Hyper): number =>
  evaluate(initial, (name) => readHyper(hyper, name));

export const initialUniformState = (program: RuleProgram, hyper: Hyper): Float64Array =>
  Float64Array.from(uniformStateOf(program), (variable) => initialValueOf(variable, hyper));

/** The values in the order of `program.handed`. */
export const compileUniforms = (program: RuleProgram): UniformFunction =>
  compileUniformsFor(program, program.handed);

/** The values of any uniforms, `lr`, `t` and hyperparameters by name. */
export const compileUniformsFor = (
  program: RuleProgram,
  names: readonly string[],
): UniformFunction => {
  const lines: string[] = [];
  const emitter = createEmitter(1);
  emitter.direct(0, lines, true);
  const atoms = new Map<string, string>([
    ['lr', emitter.declare('lr', 0)],
    ['t', emitter.declare('t', 0)],
  ]);
  program.hyper.forEach((name, k) => {
    atoms.set(name, emitter.define(0, `H[${k}]`));
  });
  const state = uniformStateOf(program);
  state.forEach(({ name }, k) => {
    atoms.set(name, emitter.define(0, `S[${k}]`));
  });
  const resolve = (name: string): string => {
    const atom = atoms.get(name);
    if (atom === undefined) throw new Error(`No uniform is called ${name}.`);
    return atom;
  };
  for (const { target, value } of program.uniforms) atoms.set(target, emitter.emit(value, resolve));
  names.forEach((name, k) => {
    lines.push(`out[${k}] = ${resolve(name)};`);
  });
  state.forEach(({ name }, k) => {
    lines.push(`S[${k}] = ${resolve(name)};`);
  });
  const code = ['"use strict";', ...lines].join('\n');
  const run = new Function('H', 'lr', 't', 'S', 'out', code);
  const values = new Float64Array(program.hyper.length);
  const out = new Float64Array(names.length);
  return (hyper, lr, t, uniformState) => {
    for (let k = 0; k < values.length; k += 1) {
      values[k] = readHyper(hyper, program.hyper[k] ?? '');
    }
    run(values, lr, t, uniformState, out);
    return out;
  };
};
