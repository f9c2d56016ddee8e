import { describe, expect, it } from 'vitest';
import { courseUntil, curveOf, HEIGHT, WIDTH } from './curve';

describe('curveOf', () => {
  it('spans the box from the lowest to the highest value', () => {
    const curve = curveOf(Float64Array.of(1, 2, 3), Float64Array.of(-1, 0, 1, 5, 5, 5), [0]);
    expect(curve).toMatchObject({ low: -1, high: 1 });
    const [from, middle, to] = [...(curve?.paths[0] ?? '').matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
    expect([Number(from?.[1]), Number(from?.[2])]).toEqual([1.5, HEIGHT - 1.5]);
    expect([Number(middle?.[1]), Number(middle?.[2])]).toEqual([WIDTH / 2, HEIGHT / 2]);
    expect([Number(to?.[1]), Number(to?.[2])]).toEqual([WIDTH - 1.5, 1.5]);
    expect(curve?.xOf(2)).toBe(WIDTH / 2);
  });

  it('has gaps where there is no number, and is not drawn where there is none at all', () => {
    const gap = curveOf(Float64Array.of(1, 2, 3), Float64Array.of(1, Number.NaN, 2, 0, 0, 0), [0]);
    expect(gap?.paths[0]?.match(/M/g)).toHaveLength(2);
    expect(curveOf(Float64Array.of(1), Float64Array.of(Number.NaN, 1), [0])).toBeUndefined();
    expect(curveOf(new Float64Array(0), new Float64Array(0), [0])).toBeUndefined();
  });
});

describe('courseUntil', () => {
  it('keeps what both coordinates were up to an update', () => {
    const updates = Float64Array.of(1, 2, 3);
    const values = Float64Array.of(1, 2, 3, 10, 20, 30);
    expect(courseUntil(updates, values, 2)).toEqual({
      updates: Float64Array.of(1, 2),
      values: Float64Array.of(1, 2, 10, 20),
    });
    expect(courseUntil(updates, values, 3).values).toBe(values);
  });
});
