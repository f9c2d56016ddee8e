import type { Expression } from '../ast';
import { type NodeId, ValueGraph } from '../graph/value-graph';
import { emitNodes, type WgslInput } from './emitter';
import { libraryText, type WgslType } from './library';

export interface ExpressionWgsl {
  /** At module scope. */
  readonly functions: string;
  /** `let` statements, one a line. */
  readonly statements: string;
  /** The text of the value, of `type`. */
  readonly value: string;
}

/**
 * One expression as WGSL. `names` gives the text of every name it reads, and whether it is an f32 (`scalar`)
 * rather than of `type`.
 */
export function emitExpressionWgsl(
  e: Expression,
  names: Readonly<Record<string, WgslInput>>,
  type: WgslType = 'vec4<f32>',
): ExpressionWgsl {
  const graph = new ValueGraph();
  const inputs = new Map<NodeId, WgslInput>();
  const scope = new Map<string, NodeId>();
  for (const [name, input] of Object.entries(names)) {
    const id = graph.input(name, 'element');
    inputs.set(id, input);
    scope.set(name, id);
  }
  const wanted = [graph.expression(e, scope)];
  const code = emitNodes(graph, wanted, type, (id) => inputs.get(id));
  return {
    functions: libraryText(code.uses),
    statements: code.statements.join('\n'),
    value: code.values[0] ?? '',
  };
}
