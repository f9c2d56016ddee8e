import type { NodeId, ValueGraph } from './value-graph';
import { isColumnInput } from './value-graph';

/** How the nodes of a graph stand to the points of a data set. All lists keep the order they were given in. */
export interface DataNodes {
  /** What no point and no fold has part in: computed first. */
  readonly before: readonly NodeId[];
  /** Another number for each point: computed in the loop over them. */
  readonly inside: readonly NodeId[];
  readonly folds: readonly NodeId[];
  /** What is made of folds. */
  readonly after: readonly NodeId[];
  /** Those of `before` that the loop reads. */
  readonly carried: ReadonlySet<NodeId>;
}

/**
 * Parts nodes into what is computed before, in and after one loop over the points: no reduction stands inside another one,
 * so one loop makes all of them.
 * @param order nodes, arguments before the nodes that use them
 * @param known nodes that are there already
 */
export const partByData = (
  graph: ValueGraph,
  order: readonly NodeId[],
  known: (id: NodeId) => boolean,
): DataNodes => {
  const places = new Map<NodeId, 'before' | 'inside' | 'folds' | 'after'>();
  const carried = new Set<NodeId>();
  for (const id of order) {
    const node = graph.node(id);
    if (known(id) || node.kind === 'number') places.set(id, 'before');
    else if (node.kind === 'input') places.set(id, isColumnInput(node.name) ? 'inside' : 'before');
    else {
      const of = node.args.map((arg) => places.get(arg));
      const inside = of.includes('inside');
      if (node.kind === 'fold') places.set(id, 'folds');
      else if (of.includes('folds') || of.includes('after')) places.set(id, 'after');
      else places.set(id, inside ? 'inside' : 'before');
      if (node.kind !== 'fold' && inside && places.get(id) === 'after')
        throw new Error('a reduction over data stands inside another one');
      if (inside || node.kind === 'fold')
        for (const arg of node.args) if (places.get(arg) === 'before') carried.add(arg);
    }
  }
  const all = (place: string) => order.filter((id) => places.get(id) === place);
  return {
    before: all('before'),
    inside: all('inside'),
    folds: all('folds'),
    after: all('after'),
    carried,
  };
};
