import type { BinaryOperator, Expression, FunctionName, Rule } from '../ast';
import { applyFunction, applyOperator, constants } from '../functions';
import { cos, pow, sin } from '../math/float64';

/** A Python number that the formula knows at some step; absent where it is an array or not known. */
type Known = number | undefined;

/** Whether Python's floats do other than the formula language at infinities and NaN: most raise an exception. */
const raises = (
  operation: BinaryOperator | FunctionName,
  a: number,
  b: number,
  c: number,
): boolean => {
  switch (operation) {
    case '/':
      return b === 0;
    case '^':
    case 'pow':
      return !Number.isFinite(pow(a, b));
    case 'sqrt':
      return a < 0;
    case 'log':
    case 'log2':
    case 'log10':
      return a <= 0;
    case 'asin':
    case 'acos':
      return !(Math.abs(a) <= 1);
    case 'sinh':
    case 'cosh':
      return Math.abs(a) > 710;
    case 'sec':
      return !Number.isFinite(a) || cos(a) === 0;
    case 'csc':
    case 'cot':
      return !Number.isFinite(a) || sin(a) === 0;
    case 'exp':
      return a > 709;
    case 'sigmoid':
      return a < -709;
    case 'sin':
    case 'cos':
    case 'tan':
    case 'floor':
    case 'ceil':
    case 'round':
      return !Number.isFinite(a);
    // These do not stop, but let no NaN through.
    case 'sign':
    case 'min':
    case 'max':
    case 'clamp':
      return Number.isNaN(a) || Number.isNaN(b) || Number.isNaN(c);
    default:
      return false;
  }
};

/**
 * Finds operations on plain numbers that would stop Python, by computing them: exact for the steps that are looked at.
 * Arrays are not looked into: libraries compute with infinities as the language does.
 */
export const createHazardFinder = () => {
  const hazards = new Set<Expression>();
  const visit = (e: Expression, lookup: (name: string) => Known): Known => {
    switch (e.kind) {
      case 'number':
        return e.value;
      case 'name':
        return constants.get(e.name) ?? lookup(e.name);
      case 'negate': {
        const value = visit(e.operand, lookup);
        return value === undefined ? undefined : -value;
      }
      case 'binary': {
        const a = visit(e.left, lookup);
        const b = visit(e.right, lookup);
        if (a === undefined || b === undefined) return undefined;
        if (raises(e.operator, a, b, 0)) hazards.add(e);
        return applyOperator(e.operator, a, b);
      }
      case 'call': {
        const [first, yes, no] = e.args;
        const condition = first === undefined ? undefined : visit(first, lookup);
        // Python, too, computes only the branch that is taken.
        if (e.callee === 'if' && condition !== undefined && yes !== undefined && no !== undefined)
          return visit(condition !== 0 ? yes : no, lookup);
        const [b, c] = [yes, no].map((arg) => (arg === undefined ? 0 : visit(arg, lookup)));
        if (condition === undefined || b === undefined || c === undefined) return undefined;
        if (raises(e.callee, condition, b, c)) hazards.add(e);
        return applyFunction(e.callee, condition, b, c);
      }
      case 'reduce':
      case 'data':
      case 'matrix':
        for (const arg of e.args) visit(arg, lookup);
        return undefined;
      default:
        return e satisfies never;
    }
  };
  return {
    hazards: hazards as ReadonlySet<Expression>,
    visit,
    /** One update: statements in order; what they write is in `values` afterwards. */
    step(rule: Rule, values: Map<string, number>): void {
      for (const { target, value } of rule.statements) {
        const found = visit(value, (name) => values.get(name));
        if (found === undefined || target === 'theta' || target === 'g') values.delete(target);
        else values.set(target, found);
      }
    },
  };
};
