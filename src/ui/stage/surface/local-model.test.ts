import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../formula/parse';
import { compileSurface } from '../../../formula/wasm/plane/surface';
import { basisOf, localModel, modelMinimum, modelValue } from './local-model';

const surfaceOf = (formula: string) => {
  const parsed = parseExpression(formula);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return compileSurface(parsed.value, {});
};
const modelOf = (formula: string, x: number, y: number, learned?: [number, number][]) => {
  const model = localModel(surfaceOf(formula), [x, y], learned);
  if (model === undefined) throw new Error('no model');
  return model;
};

describe('the local model', () => {
  it('is a quadratic itself, everywhere', () => {
    const formula = '3*x^2 - x*y + 2*y^2 + 4*x - 7';
    const surface = surfaceOf(formula);
    const model = modelOf(formula, 1.5, -2);
    for (const [dx, dy] of [
      [0, 0],
      [3, -1],
      [-20, 4],
    ] as const)
      expect(modelValue(model, dx, dy)).toBeCloseTo(surface.value(1.5 + dx, -2 + dy), 9);
    // 6x - y + 4 = 0 and 4y = x.
    const [x = 0, y = 0] = modelMinimum(model) ?? [];
    expect(x).toBeCloseTo(-16 / 23, 12);
    expect(y).toBeCloseTo(-4 / 23, 12);
  });

  it('leaves an error of third order', () => {
    const formula = '(1-x)^2 + 100*(y-x^2)^2';
    const surface = surfaceOf(formula);
    const model = modelOf(formula, -1.2, 1);
    const error = (h: number) =>
      Math.abs(modelValue(model, h, 0.5 * h) - surface.value(-1.2 + h, 1 + 0.5 * h));
    expect(error(1e-2) / error(1e-3)).toBeCloseTo(1000, -2);
  });

  it('has no lowest point where it is no bowl', () => {
    expect(modelMinimum(modelOf('x^2 - y^2', 1, 1))).toBeUndefined();
    expect(localModel(surfaceOf('log(x) + y'), [-1, 1])).toBeUndefined();
  });

  it('is that of a method that has learned its curvature', () => {
    // C = [[1/2, 0], [0, 1/8]]: the Hessian is diag(2, 8), whatever the surface.
    const model = modelOf('x + y', 0, 0, [
      [0.5, 0],
      [0, 0.125],
    ]);
    expect(model.hessian).toEqual([2, -0, 8]);
    expect(modelMinimum(model)).toEqual([-0.5, -0.125]);
  });
});

it('reads what a method says of its step', () => {
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
  ] as const;
  expect(basisOf({ radius: 2, p: [1, 1] })).toEqual({
    radius: 2,
    learned: undefined,
    simplex: undefined,
  });
  expect(basisOf({ before: corners, after: corners, f: 1 }).simplex).toEqual({
    before: corners,
    after: corners,
  });
});
