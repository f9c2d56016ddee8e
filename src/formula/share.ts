import type { Expression } from './ast';
import { childrenOf, mapChildren, memoize } from './traverse';

/** Expressions in which what is read more than once has a name of its own. */
export interface Shared {
  /** In the order in which they can be computed. */
  readonly lets: readonly { readonly name: string; readonly value: Expression }[];
  readonly results: readonly Expression[];
}

/** What tells a node from others, its children aside. */
const labelOf = (e: Expression): string => {
  switch (e.kind) {
    case 'number':
      return `${Object.is(e.value, -0) ? '-0' : e.value}`;
    case 'name':
      return e.name;
    case 'negate':
      return '-';
    case 'binary':
      return e.operator;
    case 'call':
      return e.callee;
    case 'reduce':
      return `${e.callee} over ${e.over}`;
    case 'data':
    case 'matrix':
      return e.callee;
    default:
      return e satisfies never;
  }
};

/** How often a reading of the node writes its child k. */
const timesWritten = (e: Expression, k: number): number =>
  e.kind === 'call' && (e.callee === 'zeroTimes' || e.callee === 'zeroOver') && k === 0 ? 2 : 1;

/**
 * Writes a graph of expressions, which as text may be too long to read, as statements and results.
 * @param nameOf of the statement with this number, from 0
 * @param may whether a node that is read more than once gets a name
 */
export const shareNodes = (
  roots: readonly Expression[],
  nameOf: (k: number) => string,
  may: (e: Expression) => boolean,
): Shared => {
  const ids = new Map<string, number>();
  const nodes: Expression[] = [];
  const uses: number[] = [];
  const idOf: (e: Expression) => number = memoize((e) => {
    const children = childrenOf(e).map(idOf);
    const key = `${e.kind} ${labelOf(e)} ${children.join(' ')}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = nodes.push(e) - 1;
    ids.set(key, id);
    uses.push(0);
    children.forEach((child, k) => {
      uses[child] = (uses[child] ?? 0) + timesWritten(e, k);
    });
    return id;
  });
  for (const root of roots) {
    const id = idOf(root);
    uses[id] = (uses[id] ?? 0) + 1;
  }
  const lets: { name: string; value: Expression }[] = [];
  const made = new Map<number, Expression>();
  const make = (e: Expression): Expression => {
    const id = idOf(e);
    const known = made.get(id);
    if (known !== undefined) return known;
    const node = nodes[id] ?? e;
    let result = mapChildren(node, make);
    if ((uses[id] ?? 0) > 1 && childrenOf(node).length > 0 && may(node)) {
      const name = nameOf(lets.length);
      lets.push({ name, value: result });
      result = { kind: 'name', name };
    }
    made.set(id, result);
    return result;
  };
  return { results: roots.map(make), lets };
};
