import { describe, expect, it } from 'vitest';
import { analyseRule } from '../analyse';
import { parseExpression, parseRule } from '../parse';
import type { Result } from '../result';
import { emitExpressionWgsl } from './expression';
import { libraryText } from './library';
import { wgslNumber } from './number';
import { emitRuleWgsl } from './rule';
import { emitSurfaceWgsl } from './surface';

// That the text compiles and computes the right numbers is shown in a real browser, not here.

function value<T>(result: Result<T, { message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const rule = (text: string) => emitRuleWgsl(value(analyseRule(value(parseRule(text)))));
const x = { x: { text: 'x', scalar: false } };
const expression = (text: string) => emitExpressionWgsl(value(parseExpression(text)), x);

describe('wgslNumber', () => {
  it.each([
    [1, '1.0f'],
    [0.1, '0.1f'],
    [1e-8, '1e-8f'],
    [-2, '(-2.0f)'],
    [1e300, '3.4028234e+38f'],
    [1e-300, '1.1754944e-38f'],
    [0, '0.0f'],
    [Number.NaN, 'dh_nan()'],
  ])('%s', (number, text) => {
    expect(wgslNumber(number)).toBe(text);
  });

  it('loses nothing of a float32', () => {
    for (let k = 1; k < 160; k++) {
      const number = Math.fround(Math.exp(k - 80) * Math.PI);
      expect(Math.fround(Number(wgslNumber(number).slice(0, -1)))).toBe(number);
    }
  });
});

describe('emitExpressionWgsl', () => {
  it('computes a common subexpression once', () => {
    const { statements, value: result } = expression('(x + 1)^2 + sin(x + 1)');
    expect(statements.match(/x \+ 1\.0f/g)).toHaveLength(1);
    expect(result).not.toContain('x +');
  });

  it('takes guarded functions where the built-in ones are loose', () => {
    expect(expression('sin(x)').functions).toContain('fn dh_sine_vec4(x: vec4<f32>');
    expect(expression('x^1.5').value).toBe('dh_pow_vec4(x, vec4<f32>(1.5f))');
    expect(expression('x^2').value).toBe('(x * x)');
    expect(expression('if(x < 0, -x, x)').value).toBe('select(x, (-x), x < vec4<f32>(0.0f))');
  });

  it('bounds the depth of one expression', () => {
    const text = Array.from({ length: 80 }, (_, k) => `${k + 2}`).reduce(
      (e, k) => `${e} + x/${k}`,
      'x',
    );
    for (const line of expression(text).statements.split('\n'))
      expect(line.match(/\(+/)?.[0].length ?? 0).toBeLessThan(40);
  });

  it('defines each function once', () => {
    const sin = { name: 'sin', type: 'f32' } as const;
    const text = libraryText([sin, sin, { name: 'cos', type: 'f32' }]);
    expect(text.match(/fn dh_sine_f32/g)).toHaveLength(1);
    expect(text).not.toMatch(/\bT\b|_S\(/);
  });
});

describe('emitRuleWgsl', () => {
  it('reads old values before it assigns new ones', () => {
    const { body, elementState, scalars } = rule('m = a*m + g; theta = theta - lr*m');
    expect(elementState).toEqual(['m']);
    expect(scalars).toEqual([]);
    const lines = body.split('\n');
    const firstWrite = lines.findIndex((line) => /^(theta|s_0) = /.test(line));
    expect(lines.slice(firstWrite)).toHaveLength(2);
    expect(lines.slice(firstWrite).join()).toContain('theta = new_theta;');
  });

  it('names what reductions must hand over', () => {
    const { scalars, scalarShapes, scalarState, body } = rule(`
      g = g * min(1, 1 / (norm(g, all) + 1e-6))
      q = 0.9*q + norm(g)
      theta = theta - lr*g/q`);
    expect(scalars).toEqual(['c_0', 'c_1']);
    expect([...scalarShapes].sort()).toEqual(['all', 'layer']);
    expect(scalarState).toEqual(['q']);
    expect(body).not.toContain('sqrt');
  });

  it('puts no source name into the text', () => {
    const { body } = rule('evil = 0.5*evil + g; theta = theta - lr*evil*workgroupBarrier');
    expect(body).not.toMatch(/evil|workgroupBarrier/);
  });
});

describe('emitSurfaceWgsl', () => {
  it('offers value, gradient and both', () => {
    const text = emitSurfaceWgsl(value(parseExpression('a*sin(x)^2 + y^2')), ['a']);
    expect(text).toContain('var<private> surface_parameters: array<f32, 1>;');
    for (const name of ['surface_value', 'surface_gradient', 'surface_both'])
      expect(text).toContain(`fn ${name}(x: f32, y: f32) ->`);
  });
});
