import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../formula/parse';
import { compileSurface } from '../../../formula/wasm/plane/surface';
import { curvatureAxes } from './curvature-axes';

const surface = (formula: string) => {
  const parsed = parseExpression(formula);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return compileSurface(parsed.value, {});
};
const square = { scaleX: 100, scaleY: -100, offsetX: 0, offsetY: 0 };
const length = ({ x, y }: { readonly x: number; readonly y: number }) => Math.hypot(x, y);

describe('curvatureAxes', () => {
  it('is longer where the surface is flatter, by the root of the condition number', () => {
    const axes = curvatureAxes(surface('x^2 + 16*y^2'), [0.3, 0.2], square) ?? [];
    const [long, short] = [...axes].sort((a, b) => length(b) - length(a));
    expect(length(long ?? { x: 0, y: 0 })).toBeCloseTo(62, 9);
    expect(length(short ?? { x: 0, y: 0 })).toBeCloseTo(62 / 4, 9);
    expect(Math.abs(long?.x ?? 0)).toBeCloseTo(62, 9);
  });

  it('follows stretched axes', () => {
    const wide = { ...square, scaleX: 400 };
    const axes = curvatureAxes(surface('x^2 + y^2'), [0, 0], wide) ?? [];
    expect(axes.map(length).sort((a, b) => a - b)).toEqual([
      expect.closeTo(62 / 4, 9),
      expect.closeTo(62, 9),
    ]);
  });

  it('tells the axis that falls, and draws nothing on a plane', () => {
    const axes = curvatureAxes(surface('x^2 - y^2'), [0, 0], square) ?? [];
    expect(axes.map(({ negative }) => negative).sort()).toEqual([false, true]);
    expect(curvatureAxes(surface('x^2'), [0, 0], square)).toBeUndefined();
    expect(curvatureAxes(surface('x + 2*y'), [0, 0], square)).toBeUndefined();
  });
});
