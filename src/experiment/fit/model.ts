import { fits } from '../../catalog/fits';
import type { Expression } from '../../formula/ast';
import { parseExpression } from '../../formula/parse';
import { namesIn, nodesOf } from '../../formula/traverse';
import type { FitSpec } from '../types';
import { dataOf } from './data';

/** What the model of a fit answers at a point, over x, y and what of the point is no answer. */
export interface FitModel {
  readonly expression: Expression;
  /** The column that it answers. */
  readonly answer: 'v' | 'w';
}

/** The other side of a difference with the answer: what the formula compares with it. */
const comparedWith = (e: Expression, answer: string): Expression | undefined => {
  if (e.kind !== 'binary' || e.operator !== '-') return undefined;
  const isAnswer = (side: Expression) => side.kind === 'name' && side.name === answer;
  const other = isAnswer(e.right) ? e.left : isAnswer(e.left) ? e.right : undefined;
  const names = other === undefined ? undefined : namesIn(other);
  return names?.has(answer) || !(names?.has('x') || names?.has('y')) ? undefined : other;
};

/**
 * The model that a fit's formula is the loss of: told by the catalogue, else found as what is compared with the answer.
 * @returns nothing where the formula compares no model with an answer
 */
export const modelOf = ({ formula, data }: FitSpec): FitModel | undefined => {
  const answer = dataOf(data).width === 3 ? 'w' : 'v';
  const told = fits.find((fit) => fit.formula === formula && 'model' in fit);
  if (told !== undefined && 'model' in told) {
    const model = parseExpression(told.model);
    return model.ok ? { expression: model.value, answer } : undefined;
  }
  const parsed = parseExpression(formula, 'data');
  if (!parsed.ok) return undefined;
  for (const node of nodesOf(parsed.value)) {
    const expression = comparedWith(node, answer);
    if (expression !== undefined) return { expression, answer };
  }
  return undefined;
};
