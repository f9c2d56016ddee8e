import { needed } from '../../graph/rule-graph';
import type { NodeId, ValueGraph } from '../../graph/value-graph';

/** Nodes that vary with nothing (`uniform`) and that are wanted or read by one that varies: to be computed once. */
export const outsideNodes = (graph: ValueGraph, wanted: readonly NodeId[]): readonly NodeId[] => {
  const found = new Set<NodeId>();
  const isOutside = (id: NodeId): boolean => {
    const { kind, shape } = graph.node(id);
    return shape === 'uniform' && kind !== 'number' && kind !== 'input';
  };
  for (const id of wanted) if (isOutside(id)) found.add(id);
  for (const id of needed(graph, wanted)) {
    const node = graph.node(id);
    if (node.shape === 'uniform' || node.kind === 'input' || node.kind === 'number') continue;
    for (const arg of node.args) if (isOutside(arg)) found.add(arg);
  }
  return [...found].sort((a, b) => a - b);
};
