import type { Expression } from './ast';
import { differentiate } from './differentiate';
import type { FormulaError } from './error';
import { attempt, reject } from './failure';
import { isForeign } from './foreign';
import { constants, functionAliases, functions } from './functions';
import { limits } from './limits';
import type { Result } from './result';
import type { Said } from './said';
import { sayFormula } from './sentences';
import { nearest } from './suggest';
import { shorten } from './tokenize';
import { nodesOf, treeSize } from './traverse';

export const secondDerivatives = (fx: Expression, fy: Expression) => ({
  xx: differentiate(fx, 'x'),
  xy: differentiate(fx, 'y'),
  yy: differentiate(fy, 'y'),
});

/** Known names that make up a word: `xy` is x*y. */
const productOf = (word: string, known: ReadonlySet<string>): string | undefined => {
  if (known.has(word)) return word;
  for (let k = 1; k < Math.min(word.length, 12); k += 1) {
    const rest = known.has(word.slice(0, k)) ? productOf(word.slice(k), known) : undefined;
    if (rest !== undefined) return `${word.slice(0, k)}*${rest}`;
  }
  return undefined;
};

export const hintOn = (name: string, known: ReadonlySet<string>): Said => {
  if (functions.has(name) || functionAliases.has(name))
    return sayFormula('toCall', { call: `${name}(…)` });
  const numbered = /^x_?([12])$/i.exec(name);
  if (numbered) return sayFormula('variablesAre', { name: numbered[1] === '1' ? 'x' : 'y' });
  const like = nearest(name, known, 3);
  const near = isForeign(name) && like?.toLowerCase() !== name.toLowerCase() ? undefined : like;
  if (near?.toLowerCase() === name.toLowerCase()) return sayFormula('didYouMean', { name: near });
  const product = name.length > 12 ? undefined : productOf(name, known);
  if (product !== undefined) return sayFormula('toMultiplyNames', { product });
  const called = [...functions.keys()].find(
    (callee) => name.startsWith(callee) && known.has(name.slice(callee.length)),
  );
  if (called !== undefined)
    return sayFormula('toCall', { call: `${called}(${name.slice(called.length)})` });
  return near === undefined
    ? sayFormula('useNames', { names: [...known].join(', ') })
    : sayFormula('didYouMean', { name: near });
};

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
        reject(
          'unknown-name',
          sayFormula('unknownName', { name: shorten(node.name), hint: hintOn(node.name, known) }),
          node.span,
        );
      }
    }
    checkDerivatives(e, limits);
    return e;
  });

/** @param most how many nodes the derivatives may have: see `limits` */
export const checkDerivatives = (
  e: Expression,
  most: {
    readonly derivedTree: number;
    readonly gradientNodes: number;
    readonly derivedNodes: number;
  },
): void => {
  const tooLong = (): never => reject('too-deep', sayFormula('derivativesTooLong'), e.span);
  // The gradient first: where it is already too long, the Hessian would take long to find out.
  const x = differentiate(e, 'x');
  const y = differentiate(e, 'y');
  if (treeSize(x) + treeSize(y) > most.derivedTree) tooLong();
  if (nodesOf(e, x, y).length > most.gradientNodes) tooLong();
  const { xx, xy, yy } = secondDerivatives(x, y);
  if (nodesOf(e, x, y, xx, xy, yy).length > most.derivedNodes) tooLong();
};
