import type { Expression } from '../ast';
import { type NodeId, ValueGraph } from '../graph/value-graph';
import { emitNodes } from '../shader/emit';
import { glsl } from './dialect';
import { glslLibrary } from './library';

export interface ExpressionGlsl {
  /** At global scope. */
  readonly functions: string;
  /** Declarations, one a line. */
  readonly statements: string;
  /** The text of the value, a `float`. */
  readonly value: string;
}

/** One expression as GLSL; `names` gives the text of every name it reads, a `float`. */
export function emitExpressionGlsl(
  e: Expression,
  names: Readonly<Record<string, string>>,
): ExpressionGlsl {
  const graph = new ValueGraph();
  const inputs = new Map<NodeId, string>();
  const scope = new Map<string, NodeId>();
  for (const [name, text] of Object.entries(names)) {
    const id = graph.input(name, 'element');
    inputs.set(id, text);
    scope.set(name, id);
  }
  const code = emitNodes(graph, [graph.expression(e, scope)], glsl, (id) => {
    const text = inputs.get(id);
    return text === undefined ? undefined : { text, scalar: true };
  });
  return {
    functions: glslLibrary(code.uses),
    statements: code.statements.join('\n'),
    value: code.values[0] ?? '',
  };
}
