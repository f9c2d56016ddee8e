import type { RuleProgram } from '../program';
import { uniformStateOf } from '../uniform-state';
import type { NodeId, ValueGraph } from './value-graph';

/** The values of `program.uniforms` in a graph, by name, those of uniform state after the update among them. */
export const uniformNodes = (
  program: RuleProgram,
  graph: ValueGraph,
  inputOf: (name: string) => NodeId,
): ReadonlyMap<string, NodeId> => {
  const scope = new Map<string, NodeId>();
  for (const name of ['lr', 't', ...program.hyper]) scope.set(name, inputOf(name));
  for (const { name } of uniformStateOf(program)) scope.set(name, inputOf(name));
  for (const { target, value } of program.uniforms)
    scope.set(target, graph.expression(value, scope));
  return scope;
};
