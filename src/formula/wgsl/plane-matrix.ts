import type { NodeId, ValueGraph, ValueNode } from '../graph/value-graph';
import { newtonSchulz } from '../matrix/orthogonalize';

type Pair = readonly [NodeId, NodeId];

/**
 * A matrix function of the plane's vector (two rows, one column) as arithmetic on its two numbers.
 * @throws for those that make or take square matrices
 */
export const planeMatrix = (
  graph: ValueGraph,
  { callee }: ValueNode & { kind: 'matrix' },
  args: readonly Pair[],
): Pair => {
  const [u] = args;
  const both = (id: NodeId): Pair => [id, id];
  if (callee === 'rows') return both(graph.number(2));
  if (callee === 'columns') return both(graph.number(1));
  if (u === undefined) throw new Error(`${callee} without arguments`);
  if (callee === 'rowMean') return u;
  if (callee === 'columnMean')
    return both(graph.binary('div', graph.binary('add', ...u), graph.number(2)));
  if (callee !== 'orthogonalize') throw new Error(`${callee} has no place on a plane`);
  const { a, b, c, steps, eps } = newtonSchulz;
  const add = (x: NodeId, y: NodeId) => graph.binary('add', x, y);
  const multiply = (x: NodeId, y: NodeId) => graph.binary('mul', x, y);
  const square = ([x, y]: Pair) => add(multiply(x, x), multiply(y, y));
  const size = add(graph.unary('sqrt', square(u)), graph.number(eps));
  let [x, y] = u.map((one) => graph.binary('div', one, size)) as [NodeId, NodeId];
  for (let k = 0; k < steps; k += 1) {
    const gram = square([x, y]);
    const inner = add(graph.number(b), multiply(graph.number(c), gram));
    const factor = add(graph.number(a), multiply(gram, inner));
    [x, y] = [multiply(x, factor), multiply(y, factor)];
  }
  return [x, y];
};
