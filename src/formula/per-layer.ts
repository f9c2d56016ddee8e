import { numberOf } from './build';
import type { Instruction, RuleProgram, Shape, StateVariable } from './program';

const layered = (shape: Shape): Shape => (shape === 'all' ? 'layer' : shape);

const instructionByLayer = (instruction: Instruction): Instruction => {
  const { value } = instruction;
  const shape = layered(instruction.shape);
  return value.kind === 'reduce'
    ? { ...instruction, shape, value: { ...value, over: 'layer' } }
    : { ...instruction, shape };
};

/**
 * The same update of many independent parameter vectors at once, each of them a layer: what was one number for all
 * parameters is one number a layer. With `handedByLayer` the handed uniforms differ by layer too: they become state
 * that the rule reads and never writes, in the order of `handed` and behind the state that was there.
 */
export const perLayer = (program: RuleProgram, handedByLayer: boolean): RuleProgram => {
  const inputs = handedByLayer
    ? program.handed.map((name): StateVariable => ({ name, shape: 'layer', initial: numberOf(0) }))
    : [];
  return {
    ...program,
    ...(handedByLayer ? { hyper: [], handed: [], uniforms: [] } : {}),
    state: [
      ...program.state
        .filter(({ shape }) => !handedByLayer || shape !== 'uniform')
        .map((variable) => ({ ...variable, shape: layered(variable.shape) })),
      ...inputs,
    ],
    body: program.body.map(instructionByLayer),
  };
};
