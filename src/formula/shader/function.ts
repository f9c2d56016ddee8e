import type { Expression } from '../ast';
import { type NodeId, ValueGraph } from '../graph/value-graph';
import type { ShaderInput } from './emit';

/** A function of float32 numbers: its parameters are the names that the expression reads. */
export interface ShaderFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly value: Expression;
}

interface Code<Use> {
  readonly statements: readonly string[];
  readonly values: readonly string[];
  readonly uses: readonly Use[];
}

/** The body of a function as a shading language's emitter writes it, and what that uses of the library. */
export const functionBody = <Use>(
  { parameters, value }: ShaderFunction,
  emit: (
    graph: ValueGraph,
    wanted: readonly NodeId[],
    outside: (id: NodeId) => ShaderInput | undefined,
  ) => Code<Use>,
): { readonly body: string; readonly uses: readonly Use[] } => {
  const graph = new ValueGraph();
  const inputs = new Map<NodeId, ShaderInput>();
  const scope = new Map<string, NodeId>();
  for (const text of parameters) {
    const id = graph.input(text, 'element');
    inputs.set(id, { text, scalar: false });
    scope.set(text, id);
  }
  const { statements, values, uses } = emit(graph, [graph.expression(value, scope)], (id) =>
    inputs.get(id),
  );
  return { uses, body: [...statements, `return ${values[0] ?? ''};`].join('\n  ') };
};
