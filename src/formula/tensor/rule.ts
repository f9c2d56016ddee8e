import { ruleGraph } from '../graph/rule-graph';
import type { RuleProgram, Shape } from '../program';
import { evaluate } from './evaluate';
import { ruleInput } from './input';
import type { LayerSpan, TensorOps } from './ops';

export interface RuleTensorArgs<T> {
  /** Element vectors. */
  readonly theta: T;
  readonly gradient: T;
  /** Element vectors for the names of `program.given`; where one does not count in this update, any. */
  readonly given?: Readonly<Record<string, T>>;
  /** Every state variable that is not uniform: element or layer vector, or scalar (`all`), as the program says. */
  readonly state: Readonly<Record<string, T>>;
  /** The handed uniforms of this step, in the order of `program.handed` (see `compileUniforms`). */
  readonly uniforms: Float64Array;
  readonly layers: readonly LayerSpan[];
}

export interface RuleTensorResult<T> {
  readonly theta: T;
  readonly state: Record<string, T>;
}

/**
 * One update of a rule by tensor operations: the reading that runs on every backend, and the check on the WGSL.
 * Nothing is changed in place; the caller tidies (see `TensorOps`).
 */
export function runRuleTensor<T>(
  program: RuleProgram,
  ops: TensorOps<T>,
  args: RuleTensorArgs<T>,
): RuleTensorResult<T> {
  const { graph, theta, state } = ruleGraph(program);
  const wanted = [theta, ...state.map((variable) => variable.after)];
  const read = evaluate(graph, wanted, ops, args.layers, ruleInput(program, args));
  return {
    theta: read(theta, 'element'),
    state: Object.fromEntries(
      state.map(({ name, shape, after }) => [name, read(after, vectorShape(shape))]),
    ),
  };
}

/** State that the host does not keep. */
export function vectorShape(shape: Shape): Exclude<Shape, 'uniform'> {
  if (shape === 'uniform') throw new Error('uniform state is kept on the host');
  return shape;
}
