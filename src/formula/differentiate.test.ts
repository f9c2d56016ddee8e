import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differentiate } from './differentiate';
import { evaluate } from './evaluate';
import { parseExpression } from './parse';
import { printExpression } from './print';
import { expressionFrom } from './random-expression';

const parse = (text: string) => {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const lookup = (x: number, y: number) => (name: string) => (name === 'x' ? x : y);
const slope = (text: string, x: number, y = 0) =>
  evaluate(differentiate(parse(text), 'x'), lookup(x, y));

describe('differentiate', () => {
  it('agrees with central differences on random smooth expressions', () => {
    const smooth = fc.array(fc.nat(1e6), { maxLength: 60 }).map((list) =>
      expressionFrom(list, {
        names: ['x', 'y', 'pi'],
        plain: true,
        operators: ['+', '-', '*', '/', '^'],
        callees: [
          'sqrt',
          'exp',
          'log',
          'sin',
          'cos',
          'tanh',
          'sigmoid',
          'atan2',
          'pow',
          'cbrt',
          'tan',
        ],
      }),
    );
    let compared = 0;
    let accidents = 0;
    fc.assert(
      fc.property(smooth, fc.double({ min: 0.3, max: 2, noNaN: true }), (e, x) => {
        const f = (u: number) => evaluate(e, lookup(u, 0.7));
        // Ridders: two step sizes tell how far the quotient can be trusted.
        const quotient = (h: number) => (f(x + h) - f(x - h)) / (2 * h);
        const [wide, narrow] = [quotient(2e-4), quotient(1e-4)];
        const better = (4 * narrow - wide) / 3;
        const scale = Math.max(Math.abs(better), Math.abs(f(x)), 1e-3);
        fc.pre(Number.isFinite(better) && scale < 1e6 && Math.abs(narrow - wide) < 1e-5 * scale);
        const exact = evaluate(differentiate(e, 'x'), lookup(x, 0.7));
        // (-2)^(x/x) is whole by accident; the general rule takes log(-2), as PyTorch does.
        if (Number.isNaN(exact)) accidents += 1;
        fc.pre(!Number.isNaN(exact));
        compared += 1;
        expect(Math.abs(exact - better)).toBeLessThan(1e-5 * scale);
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(300);
    expect(accidents).toBeLessThan(compared / 50);
  });

  // Values of torch.autograd at points where the derivative is a convention.
  it.each([
    ['abs(x)', 0, 0],
    ['sign(x)', 0, 0],
    ['floor(x)', 1.5, 0],
    ['max(x, 0)', 0, 0.5],
    ['min(x, 0)', 0, 0.5],
    ['max(x, x)', 2, 1],
    ['clamp(x, 0, 1)', 0, 1],
    ['clamp(x, 0, 1)', 1, 1],
    ['clamp(x, 0, 1)', 1.5, 0],
    ['x^2', 0, 0],
    ['x^1', 0, 1],
    ['x^0', 0, 0],
    ['x^y', 0, 0],
    ['sqrt(x)', 0, Number.POSITIVE_INFINITY],
    ['sqrt(x^2)', 0, Number.NaN],
    ['if(x > 0, sqrt(x), 0)', -1, 0],
    ['if(x > 0, log(x), x)', 0, 1],
    ['2^x', 0, Math.LN2],
    ['(-2)^x', 2, Number.NaN],
    ['x^3', -2, 12],
    ['cbrt(x)', -8, 1 / 12],
  ])("(%s)' at %d", (text, x, expected) => {
    const actual = slope(text, x);
    if (Number.isFinite(expected)) expect(actual).toBeCloseTo(expected, 12);
    else expect(actual).toBe(expected);
  });

  it.each([
    ['0.5*(x^2 + 25*y^2)', 'x', 'x'],
    ['0.5*(x^2 + 25*y^2)', 'y', '25 * y'],
    ['x^2 - y^2', 'y', '-(2 * y)'],
    ['sin(2*x)', 'x', '2 * cos(2 * x)'],
    ['a*x', 'x', 'a'],
    ['y', 'x', '0'],
  ])('(%s)′ in %s reads %s', (text, name, expected) => {
    expect(printExpression(differentiate(parse(text), name))).toBe(expected);
  });
});
