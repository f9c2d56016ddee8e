import { ruleGraph } from '../graph/rule-graph';
import { ruleBorder } from '../graph/scalars';
import type { RuleProgram } from '../program';
import { evaluate } from './evaluate';
import { ruleInput } from './input';
import type { TensorOps } from './ops';
import { type RuleTensorArgs, vectorShape } from './rule';

export interface ReductionResult<T> {
  /** In the order of `RuleWgsl.scalars`: a scalar (`all`) or a layer vector each. */
  readonly scalars: readonly T[];
  /** In the order of `RuleWgsl.vectors`: an element vector each. */
  readonly vectors: readonly T[];
  /** The new values of state that is not one number per parameter. */
  readonly state: Record<string, T>;
}

/**
 * The part of an update that must run before the element code: the reductions and matrix functions, and what is
 * computed from them alone. It computes only the element values that these read, each once.
 */
export function runReductions<T>(
  program: RuleProgram,
  ops: TensorOps<T>,
  args: RuleTensorArgs<T>,
): ReductionResult<T> {
  const rule = ruleGraph(program);
  const { scalars, vectors } = ruleBorder(rule);
  const state = rule.state.filter(({ shape }) => shape !== 'element');
  const wanted = [
    ...scalars.map(({ node }) => node),
    ...vectors,
    ...state.map(({ after }) => after),
  ];
  const read = evaluate(rule.graph, wanted, ops, args.layers, ruleInput(program, args));
  return {
    scalars: scalars.map(({ node, shape }) => read(node, shape)),
    vectors: vectors.map((node) => read(node, 'element')),
    state: Object.fromEntries(
      state.map(({ name, shape, after }) => [name, read(after, vectorShape(shape))]),
    ),
  };
}
