import type { Expression } from '../../formula/ast';
import { differentiate } from '../../formula/differentiate';
import type { FormulaError } from '../../formula/error';
import { checkFit } from '../../formula/fit';
import { parseExpression } from '../../formula/parse';
import { type Result, succeed } from '../../formula/result';
import { secondDerivatives } from '../../formula/surface';
import { namesIn } from '../../formula/traverse';

/** A fit's formula, read; what follows from it whatever the points are. */
export interface FitFormula {
  readonly expression: Expression;
  /** A sum of squares that is linear in the parameters: its second derivatives are the same everywhere. */
  readonly isBowl: boolean;
}

const isBowl = (expression: Expression): boolean => {
  const second = secondDerivatives(differentiate(expression, 'x'), differentiate(expression, 'y'));
  const read = namesIn(...Object.values(second));
  return !read.has('x') && !read.has('y');
};

const MOST_KEPT = 16;
const known = new Map<string, Result<FitFormula, FormulaError>>();

const read = (formula: string, width: 2 | 3): Result<FitFormula, FormulaError> => {
  const parsed = parseExpression(formula, 'data');
  const checked = parsed.ok ? checkFit(parsed.value, width) : parsed;
  if (!checked.ok) return checked;
  return succeed({ expression: checked.value, isBowl: isBowl(checked.value) });
};

/** Reads a formula over data once: while points are dragged it is asked for in every frame. */
export const fitFormula = (formula: string, width: 2 | 3): Result<FitFormula, FormulaError> => {
  const key = `${width} ${formula}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  if (known.size >= MOST_KEPT) known.clear();
  const made = read(formula, width);
  known.set(key, made);
  return made;
};
