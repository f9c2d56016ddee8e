import { describe, expect, it } from 'vitest';
import { surfaces } from '../../catalog/surfaces';
import { differentiate } from '../../formula/differentiate';
import { evaluate } from '../../formula/evaluate';
import { parseExpression } from '../../formula/parse';
import { printExpression } from '../../formula/print';
import { gatherConstants } from './gather-constants';

const parse = (text: string) => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};
const gathered = (text: string) => printExpression(gatherConstants(parse(text)));

describe('numbers in front', () => {
  it('are one for each product', () => {
    expect(gathered('-2*(1 - x) - 100*2*(y - x^2)*(2*x)')).toBe(
      '-2 * (1 - x) - 400 * (y - x^2) * x',
    );
    expect(gathered('x - (-3)*y')).toBe('x + 3 * y');
    expect(gathered('x + -(y*2)')).toBe('x - 2 * y');
    expect(gathered('0.5*x*2')).toBe('x');
    expect(gathered('sin(2*x*3)^2')).toBe('sin(6 * x)^2');
  });

  it.each(surfaces)('leave the derivatives of $id what they are', ({ formula, ...rest }) => {
    const parameters: Readonly<Record<string, { readonly default: number }>> =
      'parameters' in rest ? rest.parameters : {};
    for (const name of ['x', 'y']) {
      const derivative = differentiate(parse(formula), name);
      const shown = gatherConstants(derivative);
      for (const [x, y] of [
        [0.3, -1.2],
        [1.7, 0.4],
        [-2.6, 2.2],
      ] as const) {
        const read = (n: string) => (n === 'x' ? x : n === 'y' ? y : (parameters[n]?.default ?? 0));
        const exact = evaluate(derivative, read);
        expect(Math.abs(evaluate(shown, read) - exact)).toBeLessThanOrEqual(
          1e-12 * Math.max(1, Math.abs(exact)),
        );
      }
    }
  });
});
