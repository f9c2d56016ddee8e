import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../ast';
import { differentiate } from '../../differentiate';
import { evaluate } from '../../evaluate';
import { gradientOf } from '../../gradient-of';
import { parseExpression } from '../../parse';
import { expressionFrom } from '../../random-expression';
import { simplify } from '../../simplify';
import { secondDerivatives } from '../../surface';
import { treeSize } from '../../traverse';
import { places, planeDoubles } from './memory';
import { compileSurface, surfaceCode } from './surface';

const parse = (text: string): Expression => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

/** The same number, or both none; zeros of both signs are the same. */
const expectSame = (found: number, wanted: number, text: string) => {
  if (Number.isNaN(wanted)) expect([text, found]).toEqual([text, wanted]);
  else expect([text, found === wanted || [found, wanted]]).toEqual([text, true]);
};

const parameters = { a: 1.5, b: -0.25 };

describe('compiled surfaces', () => {
  it('are their expressions interpreted, to the last bit, derivatives too', () => {
    const kind = { names: ['x', 'y', 'a', 'b', 'pi'] };
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { maxLength: 50 }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (choices, x, y) => {
          const f = simplify(expressionFrom(choices, kind));
          const second = secondDerivatives(differentiate(f, 'x'), differentiate(f, 'y'));
          const wanted = [f, ...gradientOf(f), second.xx, second.xy, second.yy];
          // Interpreting visits every shared part again and again.
          fc.pre(wanted.every((e) => treeSize(e) < 20_000));
          const values: Readonly<Record<string, number>> = { ...parameters, x, y };
          const [value, ...others] = wanted.map((e) =>
            evaluate(e, (name) => values[name] ?? Number.NaN),
          );
          const compiled = compileSurface(f, parameters);
          const gradient = new Float64Array(2);
          const hessian = new Float64Array(3);
          expectSame(compiled.value(x, y), value ?? 0, 'value');
          expectSame(compiled.gradient(x, y, gradient), value ?? 0, 'value with gradient');
          compiled.hessian(x, y, hessian);
          // Where a second derivative has no value, differences of first ones may stand in for it.
          const written = others.every(Number.isFinite) ? [...gradient, ...hessian] : gradient;
          written.forEach((found, k) => {
            expectSame(found, others[k] ?? 0, `derivative ${k}`);
          });
          compared += 1;
        },
      ),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(150);
  });

  it('compile once for all values of their parameters', () => {
    const code = surfaceCode(parse('exp(a)*x^2 + sin(a*pi)*y + b'));
    const [one, two] = [code({ a: 0.5, b: 3 }), code({ a: 2, b: -1 })];
    expect(one.value(2, 7)).toBeCloseTo(4 * Math.exp(0.5) + 7 + 3, 13);
    expect(two.value(2, 7)).toBeCloseTo(4 * Math.exp(2) - 1, 13);
    expect(one.value(2, 7)).toBeCloseTo(4 * Math.exp(0.5) + 7 + 3, 13);
    expect(() => code({ a: 1 })).toThrow('b has no value');
  });

  it('fill records of points', () => {
    const { slopes, gradient } = compileSurface(parse('x^3*y + exp(-y)'), {});
    const size = 6;
    const points = [
      [1, 2],
      [-3, 0.5],
      [0.25, -1],
    ] as const;
    const first = places.arena;
    planeDoubles().fill(7, first, first + points.length * size);
    points.forEach((point, k) => {
      planeDoubles().set(point, first + k * size);
    });
    slopes(first, points.length, size);
    const found = planeDoubles().slice(first, first + points.length * size);
    const out = new Float64Array(2);
    points.forEach(([x, y], k) => {
      const value = gradient(x, y, out);
      expect([...found.subarray(k * size, (k + 1) * size)]).toEqual([x, y, ...out, 7, value]);
    });
  });

  it('are made while the memory of others grows', () => {
    const { gradient } = compileSurface(parse('x*y'), {});
    const out = new Float64Array(2);
    planeDoubles(planeDoubles().length + 1);
    expect(gradient(3, 5, out)).toBe(15);
    expect([...out]).toEqual([5, 3]);
  });
});
