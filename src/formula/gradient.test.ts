import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate';
import { reverseGradient } from './gradient';
import { parseExpression } from './parse';
import { compileSurface } from './wasm/plane/surface';

const parse = (text: string) => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

interface OracleSurface {
  readonly surface: string;
  readonly formula: string;
  readonly points: readonly {
    readonly at: readonly [number, number];
    readonly grad: readonly number[];
  }[];
}

const oracle: readonly OracleSurface[] = JSON.parse(
  readFileSync(new URL('./fixtures/surfaces.json', import.meta.url), 'utf8'),
);

describe('reverseGradient', () => {
  // Products and squares round alike everywhere; of sin, exp and higher powers, libraries differ in the last bit.
  it.each(oracle.filter(({ formula }) => !/[a-z]{2}|\^[4-9]/.test(formula)))(
    'of $surface has the bits of torch.autograd',
    ({ formula, points }) => {
      const { gradient } = compileSurface(parse(formula), {});
      const out = new Float64Array(2);
      for (const { at, grad } of points) {
        gradient(...at, out);
        expect([...out]).toEqual(grad);
      }
    },
  );

  it('covers enough surfaces for that to mean something', () => {
    expect(
      oracle.filter(({ formula }) => !/[a-z]{2}|\^[4-9]/.test(formula)).length,
    ).toBeGreaterThan(7);
  });

  it('adds up what every mention hands back', () => {
    const [dx, dy, dz] =
      reverseGradient(parse('x*y + x/4 - tanh(x)^3 + abs(-y)'), ['x', 'y', 'z']) ?? [];
    const at = (name: string) => (name === 'x' ? 0.7 : -1.3);
    const t = Math.tanh(0.7);
    if (dx === undefined || dy === undefined || dz === undefined) throw new Error('no gradient');
    expect(evaluate(dx, at)).toBeCloseTo(-1.3 + 0.25 - 3 * t * t * (1 - t * t), 14);
    expect(evaluate(dy, at)).toBeCloseTo(0.7 - 1, 14);
    expect(evaluate(dz, at)).toBe(0);
  });

  it('says so where it knows no backward formula', () => {
    for (const text of [
      'min(x, y)',
      'if(x > 0, x, y)',
      'x^y',
      'floor(x) + y',
      // Infinite where the value is not: what holds still there is `differentiate`'s to say.
      'sqrt(x)',
      'x^0.5',
      'exp(-1/x^2)',
    ])
      expect(reverseGradient(parse(text), ['x', 'y'])).toBeUndefined();
    expect(reverseGradient(parse('3 + pi'), ['x'])).toMatchObject([{ value: 0 }]);
    expect(reverseGradient(parse('x'), ['x', 'y'])).toMatchObject([{ value: 1 }, { value: 0 }]);
  });
});
