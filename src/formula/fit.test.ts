import './wasm/data-loop';
import { describe, expect, it } from 'vitest';
import type { DataPoints } from './data';
import { dataPoints, pickPoints } from './data-points';
import { differentiate } from './differentiate';
import { checkFit } from './fit';
import { parseExpression } from './parse';
import { secondDerivatives } from './surface';
import { evaluateOver } from './testing-data';
import { texExpression } from './tex/expression';
import { compileSurface } from './wasm/plane/surface';

const two = dataPoints([
  [-1.3, 0.4],
  [0.2, 1.7],
  [0.9, -0.6],
  [2.1, 1.7],
]);
const three = dataPoints([
  [-1.3, 0.4, 1],
  [0.2, 1.7, -2],
  [0.9, -0.6, 0.5],
]);

const over = (text: string, data: DataPoints) => {
  const parsed = parseExpression(text, 'data');
  const checked = parsed.ok ? checkFit(parsed.value, data.width) : parsed;
  if (!checked.ok) throw new Error(checked.error.message);
  return checked.value;
};
const at = (x: number, y: number) => (name: string) => (name === 'x' ? x : y);

const FORMULAS: readonly (readonly [string, DataPoints])[] = [
  ['mean((x*u + y - v)^2)', two],
  ['sum(exp(-y*u)*x - v)^2 + 0.1*x^2', two],
  ['max(abs(x*u + y - v))', two],
  ['mean(log(1 + exp((1 - 2*v)*x*(u - y)))) + sum(tanh(x*u))*mean(y*v)', two],
  ['max(x*u - y*v) + max(v) - max(x, y)', two],
  ['mean((x*u + y*v - w)^2)', three],
  ['mean(if(abs(x*u - w) <= 1, (x*u - w)^2/2, abs(x*u - w) - 0.5))', three],
  // The same for all points, and for no point.
  ['sum(x^2) + mean(y)', two],
  ['mean(3) + x*y', two],
];
const PLACES = [
  [0.7, -0.4],
  [-1.1, 2.3],
] as const;

describe('a formula over data', () => {
  it.each(FORMULAS)(
    '%s: compiled, it is what its definition says, to the last bit',
    (text, data) => {
      const e = over(text, data);
      const surface = compileSurface(e, {}, data);
      for (const [x, y] of PLACES)
        expect(surface.value(x, y)).toBe(evaluateOver(e, at(x, y), data));
    },
  );

  it.each(FORMULAS)('%s: gradient and Hessian are those of finite differences', (text, data) => {
    const e = over(text, data);
    const surface = compileSurface(e, {}, data);
    const [slope, before, after, hessian] = [2, 2, 2, 3].map((n) => new Float64Array(n)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const h = 1e-5;
    for (const [x, y] of PLACES) {
      surface.gradient(x, y, slope);
      surface.hessian(x, y, hessian);
      const dx = (surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h);
      const dy = (surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h);
      expect(slope[0]).toBeCloseTo(dx, 6);
      expect(slope[1]).toBeCloseTo(dy, 6);
      surface.gradient(x - h, y, before);
      surface.gradient(x + h, y, after);
      for (const k of [0, 1])
        expect(hessian[k]).toBeCloseTo(((after[k] ?? 0) - (before[k] ?? 0)) / (2 * h), 5);
      surface.gradient(x, y - h, before);
      surface.gradient(x, y + h, after);
      expect(hessian[2]).toBeCloseTo(((after[1] ?? 0) - (before[1] ?? 0)) / (2 * h), 5);
    }
  });

  it('shares the slope of a largest value among the points that tie', () => {
    const tied = dataPoints([
      [1, 0],
      [3, 0],
      [-2, 0],
    ]);
    const surface = compileSurface(over('max(abs(u)*x + u*y)', tied), {}, tied);
    const slope = new Float64Array(2);
    // At (0, 0) all three values are 0.
    surface.gradient(0, 0, slope);
    expect([...slope]).toEqual([2, 2 / 3]);
    surface.gradient(1, 0, slope);
    expect([...slope]).toEqual([3, 3]);
  });

  it('runs over other points with the same code, one set beside the other', () => {
    const e = over('mean(x*u + y*v)', two);
    const all = compileSurface(e, {}, two);
    const some = all.over(pickPoints(two, [3, 1]));
    for (let k = 0; k < 2; k += 1) {
      expect(all.value(1, 0)).toBeCloseTo((-1.3 + 0.2 + 0.9 + 2.1) / 4, 14);
      expect(some.value(1, 0)).toBeCloseTo((2.1 + 0.2) / 2, 14);
      expect(some.value(0, 1)).toBe(1.7);
    }
  });

  it('has derivatives that are numbers where the data has no say', () => {
    const e = over('mean(x*u + y)', two);
    const { xx, yy } = secondDerivatives(differentiate(e, 'x'), differentiate(e, 'y'));
    expect([xx, yy].map((zero) => evaluateOver(zero, at(1, 1), two))).toEqual([0, 0]);
    expect(evaluateOver(differentiate(e, 'y'), at(1, 1), two)).toBe(1);
  });

  it('is printed as a sum over points with an index', () => {
    expect(texExpression(over('mean((x*u + y - v)^2)', two))).toBe(
      '\\frac{1}{n}\\sum_{i=1}^{n} \\left(x \\, u_i + y - v_i\\right)^{2}',
    );
    expect(texExpression(over('0.5*sum(x*u - w) + max(v)', three))).toBe(
      '0.5 \\left(\\sum_{i=1}^{n} \\left(x \\, u_i - w_i\\right)\\right) + \\max_{i=1}^{n} v_i',
    );
  });
});

describe('what a formula over data may say', () => {
  const refused = (text: string, width: 2 | 3 = 2) => {
    const parsed = parseExpression(text, 'data');
    const checked = parsed.ok ? checkFit(parsed.value, width) : parsed;
    if (checked.ok) throw new Error(`${text} was let in`);
    return checked.error;
  };

  it.each([
    ['u*x', 'bad-reduction', 1, /`u` is a column of the data.*inside mean\(…\)/],
    ['mean(x*u) + 2*v', 'bad-reduction', 15, /`v` is a column of the data/],
    ['mean(u*mean(v))', 'bad-reduction', 8, /`mean` stands inside `mean`/],
    ['x + max(sum(u)*v)', 'bad-reduction', 9, /`sum` stands inside `max`/],
    ['mean(x*w)', 'unknown-name', 8, /no third column `w`.*\[u, v, w\]/],
    ['norm(u)', 'bad-reduction', 1, /rules only.*mean\(…\), sum\(…\) or max\(…\)/],
    ['mean(u, all)', 'bad-reduction', 1, /rules only/],
    ['mean(z*u)', 'unknown-name', 6, /Unknown name `z`/],
    ['max(u, v)', 'bad-reduction', 5, /`u` is a column/],
    ['mean()', 'wrong-arguments', 1, /takes 1 argument, not 0/],
  ] as const)('%s is refused where it is wrong, with the remedy', (text, code, column, message) => {
    const error = refused(text);
    expect([error.code, error.line, error.column]).toEqual([code, 1, column]);
    expect(error.message).toMatch(message);
    expect(error.said).toBeDefined();
  });

  it('bounds what one point may cost, since there may be hundreds', () => {
    const long = `mean(${Array.from({ length: 60 }, (_, k) => `sin(${k}.5*x*u + ${k}*y)`).join(' + ')})`;
    expect(refused(long).code).toBe('too-deep');
  });

  it('leaves formulas without data as they were', () => {
    const parsed = parseExpression('max(x)');
    expect(parsed.ok ? '' : parsed.error.code).toBe('wrong-arguments');
  });
});
