import { planeComponents } from '../matrix/plane-components';
import type { RuleProgram, Shape } from '../program';
import { type Dimension, onPlane } from './on-plane';
import type { PlaneNumbers } from './plane-matrix';
import { ruleGraph } from './rule-graph';
import type { NodeId, ValueGraph } from './value-graph';

/** What one update of a point of the plane leaves behind, as numbers. */
export interface PlaneRule {
  readonly theta: PlaneNumbers;
  /** State that is not uniform, in program order. */
  readonly state: readonly PlaneNumbers[];
  /** What every instruction of `program.body` writes. */
  readonly instructions: readonly PlaneNumbers[];
}

/** Numbers of every state variable that is not uniform, in program order. */
export const planeSlots = (program: RuleProgram): readonly number[] =>
  program.state.flatMap(({ shape }) => (shape === 'uniform' ? [] : [planeComponents(shape)]));

/**
 * A rule's body on the plane, reductions and matrix functions included: the one scalar form of it that every code for
 * planes is made from.
 * @param graph takes the numbers
 * @param inputOf number k of what the body reads: `theta`, `g`, given vectors, state, and the handed uniforms
 * @param dimension where x alone is a parameter, nothing moves y
 */
export const planeRule = (
  program: RuleProgram,
  graph: ValueGraph,
  inputOf: (name: string, k: number) => NodeId,
  dimension: Dimension = 2,
): PlaneRule => {
  const rule = ruleGraph(program);
  const after = rule.state.map((variable) => variable.after);
  const wanted = [rule.theta, ...after, ...rule.instructions];
  const inputs = (name: string, shape: Shape) =>
    Array.from({ length: planeComponents(shape) }, (_, k) => inputOf(name, k));
  const numbersOf = onPlane(rule.graph, wanted, graph, inputs, dimension);
  /** One number stands for as many equal ones. */
  const filled = (id: NodeId, shape: Shape): PlaneNumbers => {
    const numbers = numbersOf(id);
    const [only] = numbers;
    return numbers.length === 1 && only !== undefined
      ? Array.from({ length: planeComponents(shape) }, () => only)
      : numbers;
  };
  const [x = -1, y = -1] = filled(rule.theta, 'element');
  return {
    theta: [x, dimension === 1 ? inputOf('theta', 1) : y],
    state: rule.state.map(({ shape, after: id }) => filled(id, shape)),
    instructions: program.body.map(({ shape }, k) => filled(rule.instructions[k] ?? -1, shape)),
  };
};
