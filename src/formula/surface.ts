import type { Expression } from './ast';
import { differentiate } from './differentiate';
import type { FormulaError } from './error';
import { attempt, reject } from './failure';
import { constants } from './functions';
import { limits } from './limits';
import type { Result } from './result';
import { sayFormula } from './sentences';
import { nearest } from './suggest';
import { shorten } from './tokenize';
import { nodesOf, treeSize } from './traverse';

export const secondDerivatives = (fx: Expression, fy: Expression) => ({
  xx: differentiate(fx, 'x'),
  xy: differentiate(fx, 'y'),
  yy: differentiate(fy, 'y'),
});

/**
 * Accepts an expression as f(x, y): only `x`, `y`, `pi`, `e` and the given parameters, no reductions, and
 * derivatives of bounded size.
 */
export const checkSurface = (
  e: Expression,
  parameterNames: readonly string[],
): Result<Expression, FormulaError> =>
  attempt(() => {
    const known = new Set(['x', 'y', ...constants.keys(), ...parameterNames]);
    for (const node of nodesOf(e)) {
      if (node.kind === 'reduce' || node.kind === 'matrix') {
        reject('bad-reduction', sayFormula('reductionOnSurface', { name: node.callee }), node.span);
      }
      if (node.kind === 'name' && !known.has(node.name)) {
        const near = nearest(node.name, known);
        const hint =
          near === undefined
            ? sayFormula('useNames', { names: [...known].join(', ') })
            : sayFormula('didYouMean', { name: near });
        reject(
          'unknown-name',
          sayFormula('unknownName', { name: shorten(node.name), hint }),
          node.span,
        );
      }
    }
    const tooLong = (): never => reject('too-deep', sayFormula('derivativesTooLong'), e.span);
    // The gradient first: where it is already too long, the Hessian would take long to find out.
    const x = differentiate(e, 'x');
    const y = differentiate(e, 'y');
    if (treeSize(x) + treeSize(y) > limits.derivedTree) tooLong();
    if (nodesOf(e, x, y).length > limits.gradientNodes) tooLong();
    const { xx, xy, yy } = secondDerivatives(x, y);
    if (nodesOf(e, x, y, xx, xy, yy).length > limits.derivedNodes) tooLong();
    return e;
  });
