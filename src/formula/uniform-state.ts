import { evaluate, readHyper } from './evaluate';
import type { RuleProgram, StateVariable } from './program';

export type Hyper = Readonly<Record<string, number>>;

/** The state that lives on the host, in program order. */
export const uniformStateOf = (program: RuleProgram): readonly StateVariable[] =>
  program.state.filter(({ shape }) => shape === 'uniform');

/** Values of state before the first update. @param hyper as `atBeginning` has it; without a schedule the plain ones do */
export const initialValueOf = ({ initial }: StateVariable, hyper: Hyper): number =>
  evaluate(initial, (name) =>
    readHyper(hyper, name === 'lr0' && !Object.hasOwn(hyper, name) ? 'lr' : name),
  );

export const initialUniformState = (program: RuleProgram, hyper: Hyper): Float64Array =>
  Float64Array.from(uniformStateOf(program), (variable) => initialValueOf(variable, hyper));
