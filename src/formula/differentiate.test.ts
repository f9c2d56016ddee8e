import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression, FunctionName } from './ast';
import { differentiate } from './differentiate';
import { evaluate } from './evaluate';
import { parseExpression } from './parse';
import { printExpression } from './print';
import { expressionFrom } from './random-expression';
import { secondDerivatives } from './surface';
import { nodesOf } from './traverse';
import { compileSurface } from './wasm/plane/surface';

const parse = (text: string) => {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const lookup = (x: number, y: number) => (name: string) => (name === 'x' ? x : y);
const derivatives = (e: Expression) => {
  const [x, y] = [differentiate(e, 'x'), differentiate(e, 'y')];
  return { x, y, ...secondDerivatives(x, y) };
};
/** Of infinities on the way, and of numbers that leave no digits for the rest, nothing is claimed. */
const tame = (e: Expression, x: number, y: number) =>
  nodesOf(e).every((node) => Math.abs(evaluate(node, lookup(x, y))) < 1e3);
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
          'sec',
          'csc',
          'cot',
          'asin',
          'acos',
          'atan',
          'sinh',
          'cosh',
          'log2',
          'log10',
          'hypot',
        ],
      }),
    );
    let compared = 0;
    fc.assert(
      fc.property(smooth, fc.double({ min: 0.3, max: 2, noNaN: true }), (e, x) => {
        const f = (u: number) => evaluate(e, lookup(u, 0.7));
        fc.pre(tame(e, x, 0.7));
        // Ridders: two step sizes tell how far the quotient can be trusted.
        const quotient = (h: number) => (f(x + h) - f(x - h)) / (2 * h);
        const [wide, narrow] = [quotient(2e-4), quotient(1e-4)];
        const better = (4 * narrow - wide) / 3;
        const scale = Math.max(Math.abs(better), Math.abs(f(x)), 1e-3);
        fc.pre(Number.isFinite(better) && scale < 1e6 && Math.abs(narrow - wide) < 1e-5 * scale);
        const exact = evaluate(differentiate(e, 'x'), lookup(x, 0.7));
        compared += 1;
        expect(Math.abs(exact - better)).toBeLessThan(1e-5 * scale);
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it('agrees with them where bases are negative, and exponents, roots and branches hold still', () => {
    // Steps, choices and bounds on every side of which a formula is smooth, and powers of whatever comes out.
    const pieces = fc.array(fc.nat(1e6), { minLength: 6, maxLength: 60 }).map((list) =>
      expressionFrom(list, {
        names: ['x', 'y'],
        plain: true,
        operators: ['+', '-', '*', '/', '^', '<', '>', '^'],
        callees: (
          'if min max clamp floor ceil round sign abs pow sqrt cbrt hypot atan2 asin acos sin exp tanh ' +
          'max min if pow'
        ).split(' ') as FunctionName[],
      }),
    );
    const away = fc.double({ min: 0.2, max: 2.2, noNaN: true });
    const place = fc.tuple(fc.boolean(), away).map(([left, u]) => (left ? -u : u));
    const counts = { first: 0, second: 0, negative: 0 };
    fc.assert(
      fc.property(pieces, place, place, (e, x, y) => {
        fc.pre(Math.abs(x) !== Math.abs(y));
        fc.pre(tame(e, x, y));
        const exact = derivatives(e);
        const at = (u: number, v: number) => (one: Expression) => evaluate(one, lookup(u, v));
        const along = (one: Expression, name: 'x' | 'y') => {
          const f = (h: number) => (name === 'x' ? at(x + h, y)(one) : at(x, y + h)(one));
          // Also to the sides: at a kink the three slopes part.
          const slopes = [1e-4, 5e-5].flatMap((h) => [
            (f(h) - f(-h)) / (2 * h),
            (f(h) - f(0)) / h,
            (f(0) - f(-h)) / h,
          ]);
          const [wide = 0, , , narrow = 0] = slopes;
          const scale = Math.max(Math.abs(narrow), Math.abs(f(0)), 1e-3);
          const smooth = slopes.every((slope) => Math.abs(slope - narrow) < 1e-3 * scale);
          return smooth && scale < 1e6 ? { value: (4 * narrow - wide) / 3, scale } : undefined;
        };
        const pairs = [
          ['first', e, 'x', exact.x],
          ['first', e, 'y', exact.y],
          ['second', exact.x, 'x', exact.xx],
          ['second', exact.x, 'y', exact.xy],
          ['second', exact.y, 'y', exact.yy],
        ] as const;
        for (const [order, of, name, derivative] of pairs) {
          const expected = along(of, name);
          if (expected === undefined) continue;
          counts[order] += 1;
          if (x < 0) counts.negative += 1;
          const error = Math.abs(at(x, y)(derivative) - expected.value) / expected.scale;
          expect(error, `${printExpression(e)} at ${x}, ${y} by ${name}`).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 3000, seed: 11 },
    );
    expect(counts.first).toBeGreaterThan(3000);
    expect(counts.second).toBeGreaterThan(3000);
    expect(counts.negative).toBeGreaterThan(2000);
  });

  // What holds still has no slope, however steep or undefined is what is made of it.
  it.each([
    ['x^max(2, y) + y^2', -1.5, 0.5, [-3, 1], [2, 0, 2]],
    ['x^min(3, y)', -2, 5, [12, 0], [-12, 0, 0]],
    ['x^clamp(y, 2, 4)', -2, 0, [-4, 0], [2, 0, 0]],
    ['x^if(y > 0, 2, y)', -2, 1, [-4, 0], [2, 0, 0]],
    ['x^floor(y)', -2, 3.5, [12, 0], [-12, 0, 0]],
    ['x^(abs(y)/y + 2)', -2, 1, [12, 0], [-12, 0, 0]],
    ['max(0, x)^y', -2, 0.5, [0, 0], [0, 0, 0]],
    ['sqrt(max(0, x)) + y^2', -1, 1, [0, 2], [0, 0, 2]],
    ['cbrt(max(0, x)) + y^2', -1, 1, [0, 2], [0, 0, 2]],
    ['hypot(max(0, x), max(0, y))', -1, -1, [0, 0], [0, 0, 0]],
    ['atan2(max(0, x), max(0, y))', -1, -1, [0, 0], [0, 0, 0]],
    ['asin(min(1, x)) + y', 2, 1, [0, 1], [0, 0, 0]],
    ['if(abs(x) < 1, sqrt(1 - x^2), 0) + y^2', 2, 1, [0, 2], [0, 0, 2]],
    ['if(x > 0, log(x), x^2)', -1, 0, [-2, 0], [2, 0, 0]],
    ['exp(-1/x^2) + y^2', 0, 1, [0, 2], [0, 0, 2]],
    ['cbrt(x^3) + cbrt(y^6)', 0, 0, [1, 0], [0, 0, 2]],
    ['hypot(x, y)^2', 0, 0, [0, 0], [2, 0, 2]],
    // The cosine of a distance is smooth at distance 0: 1 - cos(3 r) = 4.5 r^2 - …
    ['1 - cos(3*sqrt(x^2 + y^2))', 0, 0, [0, 0], [9, 0, 9]],
    ['-(1 + cos(12*sqrt(x^2 + y^2)))/(0.5*(x^2 + y^2) + 2)', 0, 0, [0, 0], [72.5, 0, 72.5]],
  ])('%s at (%d, %d)', (text, x, y, gradient, hessian) => {
    const surface = compileSurface(parse(text), {});
    const [first, second] = [new Float64Array(2), new Float64Array(3)];
    surface.gradient(x, y, first);
    surface.hessian(x, y, second);
    gradient.forEach((value, k) => {
      expect(first[k]).toBeCloseTo(value, 12);
    });
    hessian.forEach((value, k) => {
      expect(second[k]).toBeCloseTo(value, 7);
    });
  });

  it('takes the middle at the tip of what is lowest there, as of abs and norm', () => {
    for (const text of ['sqrt(x^2 + y^2)', 'hypot(x, y)', 'cbrt(x^2)', '(x^2)^0.5', 'acos(cos(x))'])
      expect(slope(text, 0), text).toBeCloseTo(0, 15);
    expect(slope('sqrt(x^2 + y)', 0, 0)).toBe(0);
  });

  it('leaves two constant factors whose product is no number as they are', () => {
    expect(slope('1e200*(1e200*x)', 0)).toBe(Number.POSITIVE_INFINITY);
    expect(slope('hypot(1e200*x, y)', 0, 1)).toBe(0);
    expect(slope('min(1e200*x, 2)*1e200', 1)).toBe(0);
    expect(slope('1e-200*(1e-200*x)', 1)).toBe(0);
    expect(slope('exp(1e200*x*-1e200)', 1)).toBe(0);
  });

  // Values of torch.autograd at points where the derivative is a convention; 0 where it says 0/0 for what has a tip.
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
    ['sqrt(x^2)', 0, 0],
    ['hypot(x, y)', 0, 0],
    ['atan2(y, x)', 0, 0],
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
