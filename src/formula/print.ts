import type { Expression, Rule } from './ast';
import { asOperator } from './chain';
import { operatorPrecedence, precedence, precedenceOf } from './precedence';

const enclose = (written: Expression, least: number): string => {
  const e = asOperator(written);
  return precedenceOf(e) < least ? `(${printExpression(e)})` : printExpression(e);
};

/** Canonical text, with the fewest parentheses: parsing it gives the expression again (without spans). */
export const printExpression = (written: Expression): string => {
  const e = asOperator(written);
  switch (e.kind) {
    case 'number':
      return String(e.value);
    case 'name':
      return e.name;
    case 'negate':
      return `-${enclose(e.operand, precedence.sign)}`;
    case 'binary': {
      const level = operatorPrecedence[e.operator];
      if (e.operator === '^')
        return `${enclose(e.left, precedence.atom)}^${enclose(e.right, precedence.sign)}`;
      // Comparisons do not chain, so both sides bind tighter; the others nest to the left.
      const left = enclose(e.left, level === precedence.comparison ? precedence.sum : level);
      return `${left} ${e.operator} ${enclose(e.right, level + 1)}`;
    }
    case 'call':
    case 'data':
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
