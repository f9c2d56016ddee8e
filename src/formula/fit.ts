import type { Expression } from './ast';
import { isDataName } from './data';
import type { FormulaError } from './error';
import { attempt, reject } from './failure';
import { sayFitFormula } from './fit-sentences';
import { constants } from './functions';
import { limits } from './limits';
import type { Result } from './result';
import { sayFormula } from './sentences';
import { checkDerivatives, hintOn } from './surface';
import { shorten } from './tokenize';
import { childrenOf, memoize, nodesOf } from './traverse';

/** The data columns that an expression reads outside of reductions. */
const bareColumns = (e: Expression): readonly (Expression & { kind: 'name' })[] => {
  const found: (Expression & { kind: 'name' })[] = [];
  const visit: (node: Expression) => void = memoize((node) => {
    if (node.kind === 'name' && isDataName(node.name)) found.push(node);
    if (node.kind !== 'data') for (const child of childrenOf(node)) visit(child);
  });
  visit(e);
  return found;
};

/**
 * Accepts an expression that was read over data as f(x, y): `x`, `y`, `pi` and `e` anywhere, the data's columns inside
 * `mean`, `sum` and `max`, and none of these inside another.
 * @param width how many columns the data has
 */
export const checkFit = (e: Expression, width: 2 | 3): Result<Expression, FormulaError> =>
  attempt(() => {
    const known = new Set(['x', 'y', 'u', 'v', ...(width === 3 ? ['w'] : []), ...constants.keys()]);
    for (const node of nodesOf(e)) {
      if (node.kind === 'reduce' || node.kind === 'matrix')
        reject('bad-reduction', sayFitFormula('layerOverData', { name: node.callee }), node.span);
      if (node.kind === 'data') {
        const inner = nodesOf(...node.args).find((one) => one.kind === 'data');
        if (inner?.kind === 'data')
          reject(
            'bad-reduction',
            sayFitFormula('reductionInReduction', { name: inner.callee, outer: node.callee }),
            inner.span,
          );
      }
      if (node.kind !== 'name' || known.has(node.name)) continue;
      if (node.name === 'w') reject('unknown-name', sayFitFormula('noThirdColumn'), node.span);
      reject(
        'unknown-name',
        sayFormula('unknownName', { name: shorten(node.name), hint: hintOn(node.name, known) }),
        node.span,
      );
    }
    const [bare] = bareColumns(e);
    if (bare !== undefined)
      reject('bad-reduction', sayFitFormula('columnAlone', { name: bare.name }), bare.span);
    checkDerivatives(e, limits.fit);
    return e;
  });
