import { describe, expect, it } from 'vitest';
import { type LinearValue, linearValue, plainNumbers } from './linear';
import { parseExpression } from './parse';

const at = (text: string, x: number, y: number): LinearValue | undefined => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const values = new Map<string, LinearValue>([
    ['x', { value: x, slopes: [1, 0] }],
    ['y', { value: y, slopes: [0, 1] }],
    ['lr', { value: 0.5 }],
  ]);
  return linearValue(parsed.value, (name) => values.get(name), plainNumbers);
};

describe('linearValue', () => {
  it.each<[string, number, readonly number[]]>([
    ['2*x - y/4', 6.25, [2, -0.25]],
    ['-(x + lr*y)', -2.5, [-1, -0.5]],
    ['if(lr > 1, x, y*lr)', -0.5, [0, 0.5]],
    // Linear on this side of the corner.
    ['max(x, 2) + min(y, 4)', 2, [1, 1]],
    ['clamp(x, 0, 1) + y', 0, [0, 1]],
    ['pi*x^1', 3 * Math.PI, [Math.PI, 0]],
  ])('%s', (text, value, slopes) => {
    const found = at(text, 3, -1);
    expect(found?.value).toBeCloseTo(value, 12);
    expect(found?.slopes ?? [0, 0]).toEqual(slopes.map((slope) => expect.closeTo(slope, 12)));
  });

  it('holds magnitudes fast, as factors and as terms', () => {
    const scaled = at('x / (sqrt(x^2) + 1)', 3, 0);
    expect(scaled?.slopes?.[0]).toBeCloseTo(1 / 4, 12);
    expect(scaled).toMatchObject({ scale: true, term: false });
    expect(at('x * y', 3, -1)).toMatchObject({ value: -3, term: true });
    expect(at('x * y', 3, -1)?.slopes).toBeUndefined();
    expect(at('x + abs(y)', 3, -1)).toMatchObject({ term: true });
  });

  it.each(['sign(x)', 'sqrt(x)', 'x/y', 'x^3', 'tanh(x)', 'if(x > 0, x, y)', 'x > 1', 'norm(x)'])(
    'gives up on %s',
    (text) => {
      expect(at(text, 3, -1)).toBeUndefined();
    },
  );
});
