import type { Expression } from './ast';
import { equalExpressions } from './equal';
import { mapChildren, memoize } from './traverse';

/** The expression with every part that is written like `part` replaced. */
export const replacePart = (e: Expression, part: Expression, by: Expression): Expression => {
  const visit: (node: Expression) => Expression = memoize((node) =>
    equalExpressions(node, part) ? by : mapChildren(node, visit),
  );
  return visit(e);
};
