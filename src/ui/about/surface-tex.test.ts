import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { surfaces } from '../../catalog/surfaces';
import { parseObjective } from '../../experiment/objective';
import { resolvePlane } from '../../experiment/plane';
import { surfaceTex } from './surface-tex';

const words = { if: 'if', otherwise: 'otherwise' };
const texOf = (input: unknown) => {
  const spec = parseObjective(input);
  if (!spec.ok || spec.value.kind === 'network') throw new Error('not a plane');
  return surfaceTex(resolvePlane(spec.value), words);
};

describe('formulas of surfaces', () => {
  it.each(surfaces.map(({ id }) => id))('%s and its gradient are set in print', (surface) => {
    const { value, gradient } = texOf({ kind: 'surface', surface });
    for (const tex of [value, ...gradient]) {
      expect(tex).toBeDefined();
      expect(katex.renderToString(tex ?? '', { strict: 'error' })).toContain('<math');
    }
  });

  it('differentiate', () => {
    const { value, gradient } = texOf({ kind: 'formula', formula: 'x^2 + 3*y^2' });
    expect(value).toBe('f(x, y) = x^{2} + 3 y^{2}');
    expect(gradient).toEqual([
      '\\frac{\\partial f}{\\partial x} = 2 x',
      '\\frac{\\partial f}{\\partial y} = 6 y',
    ]);
  });

  it('are not set where nobody could read them', () => {
    const formula = Array.from({ length: 120 }, (_, k) => `sin(${k}*x)^3*exp(y*${k})`).join('+');
    const { gradient } = texOf({ kind: 'formula', formula });
    expect(gradient).toEqual([undefined, undefined]);
  });
});
