import type { BinaryOperator, Expression, Rule } from './ast';

const tightness: Readonly<Record<BinaryOperator, number>> = {
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '==': 1,
  '!=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 5,
};
const unary = 4;
const atom = 6;

const tightnessOf = (e: Expression): number => {
  if (e.kind === 'binary') return tightness[e.operator];
  if (e.kind === 'negate' || (e.kind === 'number' && e.value < 0)) return unary;
  return atom;
};

const enclose = (e: Expression, least: number): string =>
  tightnessOf(e) < least ? `(${printExpression(e)})` : printExpression(e);

/** Canonical text, with the fewest parentheses: parsing it gives the expression again (without spans). */
export const printExpression = (e: Expression): string => {
  switch (e.kind) {
    case 'number':
      return String(e.value);
    case 'name':
      return e.name;
    case 'negate':
      return `-${enclose(e.operand, unary)}`;
    case 'binary': {
      const level = tightness[e.operator];
      if (e.operator === '^') return `${enclose(e.left, atom)}^${enclose(e.right, unary)}`;
      // Comparisons do not chain, so both sides bind tighter; the others nest to the left.
      const left = enclose(e.left, level === 1 ? 2 : level);
      return `${left} ${e.operator} ${enclose(e.right, level + 1)}`;
    }
    case 'call':
    case 'matrix':
      return `${e.callee}(${e.args.map(printExpression).join(', ')})`;
    case 'reduce': {
      const args = e.args.map(printExpression);
      return `${e.callee}(${(e.over === 'all' ? [...args, 'all'] : args).join(', ')})`;
    }
    default:
      return e satisfies never;
  }
};

/** One statement a line. */
export const printRule = (rule: Rule): string =>
  rule.statements.map(({ target, value }) => `${target} = ${printExpression(value)}`).join('\n');
