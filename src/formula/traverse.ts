import type { Expression } from './ast';

const none: readonly Expression[] = [];

export const childrenOf = (e: Expression): readonly Expression[] => {
  switch (e.kind) {
    case 'number':
    case 'name':
      return none;
    case 'negate':
      return [e.operand];
    case 'binary':
      return [e.left, e.right];
    case 'call':
    case 'reduce':
    case 'data':
    case 'matrix':
      return e.args;
    default:
      return e satisfies never;
  }
};

/** The node with every child replaced; the node itself when nothing changed, so that sharing survives. */
export const mapChildren = (e: Expression, f: (child: Expression) => Expression): Expression => {
  switch (e.kind) {
    case 'number':
    case 'name':
      return e;
    case 'negate': {
      const operand = f(e.operand);
      return operand === e.operand ? e : { ...e, operand };
    }
    case 'binary': {
      const left = f(e.left);
      const right = f(e.right);
      return left === e.left && right === e.right ? e : { ...e, left, right };
    }
    case 'call':
    case 'reduce':
    case 'data':
    case 'matrix': {
      const args = e.args.map(f);
      return args.every((arg, k) => arg === e.args[k]) ? e : { ...e, args };
    }
    default:
      return e satisfies never;
  }
};

/** Makes a function of expressions visit a shared node once: derivatives are graphs, not trees. */
export const memoize = <T>(f: (e: Expression) => T): ((e: Expression) => T) => {
  const known = new Map<Expression, T>();
  return (e) => {
    const found = known.get(e);
    if (found !== undefined) return found;
    const value = f(e);
    known.set(e, value);
    return value;
  };
};

/** Every distinct node once, parents before children, left to right. */
export const nodesOf = (...roots: readonly Expression[]): readonly Expression[] => {
  const seen = new Set<Expression>();
  const visit = (e: Expression): void => {
    if (seen.has(e)) return;
    seen.add(e);
    for (const child of childrenOf(e)) visit(child);
  };
  for (const root of roots) visit(root);
  return [...seen];
};

/** Names in order of first mention, `pi` and `e` among them. */
export const namesIn = (...roots: readonly Expression[]): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const node of nodesOf(...roots)) if (node.kind === 'name') names.add(node.name);
  return names;
};

/** Nodes of the expression written out as a tree. */
export const treeSize = (e: Expression): number => {
  const size: (e: Expression) => number = memoize((node) =>
    childrenOf(node).reduce((total, child) => total + size(child), 1),
  );
  return size(e);
};

/** Replaces names; `replace` gives undefined for a name that stays. */
export const substitute = (
  e: Expression,
  replace: (name: string) => Expression | undefined,
): Expression => {
  const visit: (e: Expression) => Expression = memoize((node) => {
    if (node.kind !== 'name') return mapChildren(node, visit);
    const other = replace(node.name);
    if (other === undefined) return node;
    return node.span === undefined ? other : { ...other, span: node.span };
  });
  return visit(e);
};
