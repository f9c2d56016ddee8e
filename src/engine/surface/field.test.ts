import { describe, expect, it } from 'vitest';
import { sampleField } from './field';

const of = (formula: string) =>
  ({
    kind: 'formula',
    formula,
    domain: [
      [-1, 1],
      [-1, 1],
    ],
    start: [0, 0],
    gradientNoise: 0,
  }) as const;

describe('sampleField', () => {
  it('samples cell middles, left to right, from the top down', () => {
    const { values, min, max } = sampleField(
      of('x + 10*y'),
      [
        [0, 4],
        [0, 2],
      ],
      4,
      2,
    );
    expect([...values]).toEqual([15.5, 16.5, 17.5, 18.5, 5.5, 6.5, 7.5, 8.5]);
    expect([min, max]).toEqual([5.5, 18.5]);
  });

  it('leaves what is undefined or infinite out of the range', () => {
    const { values, min, max } = sampleField(
      of('sqrt(x) + 0*y'),
      [
        [-4, 4],
        [0, 1],
      ],
      2,
      1,
    );
    expect(values[0]).toBeNaN();
    expect(min).toBe(max);
    expect(min).toBe(Math.fround(Math.sqrt(2)));
    expect(
      sampleField(
        of('1/(0*x) + y'),
        [
          [0, 1],
          [0, 1],
        ],
        2,
        2,
      ),
    ).toMatchObject({ min: 0, max: 0 });
  });
});
