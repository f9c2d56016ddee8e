import type { RuleProgram, Shape } from '../program';
import type { RuleTensorArgs } from './rule';

/** Where the inputs of a rule's graph come from. */
export function ruleInput<T>(
  program: RuleProgram,
  args: Pick<RuleTensorArgs<T>, 'theta' | 'gradient' | 'given' | 'state' | 'uniforms'>,
): (name: string, shape: Shape) => T | number {
  return (name, shape) => {
    if (shape === 'uniform') {
      const value = args.uniforms[program.handed.indexOf(name)];
      if (value === undefined)
        throw new RangeError(
          `the uniform ${name} is missing: hand over one number per name in program.handed`,
        );
      return value;
    }
    if (name === 'theta') return args.theta;
    if (name === 'g') return args.gradient;
    if (program.given.some((given) => given.name === name)) {
      const vector = args.given?.[name];
      if (vector === undefined)
        throw new RangeError(`${name} is missing: hand over every vector of program.given`);
      return vector;
    }
    const value = args.state[name];
    if (value === undefined)
      throw new RangeError(
        `the state ${name} is missing: hand over every state variable that is not uniform`,
      );
    return value;
  };
}
