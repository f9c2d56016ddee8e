import { describe, expect, it } from 'vitest';
import { heldBy, spreadOf } from '../../../engine/network/landscape/held-by';
import { placeOn } from '../../../engine/network/landscape/plane';
import { alignedWith } from './find-plane';

const plane = {
  mean: Float64Array.of(0, 0, 0),
  directions: [Float64Array.of(1, 0, 0), Float64Array.of(0, 1, 0)],
} as const;

describe('a plane', () => {
  it('keeps the directions of the one before, and is not mirrored', () => {
    const mirrored = {
      mean: plane.mean,
      directions: [Float64Array.of(-0.8, 0.6, 0), Float64Array.of(0.6, 0.8, 0)],
    } as const;
    expect(alignedWith(mirrored, plane).directions).toEqual([
      Float64Array.of(0.8, -0.6, -0),
      mirrored.directions[1],
    ]);
    expect(alignedWith(mirrored, undefined)).toBe(mirrored);
  });

  it('holds the share of the variance along it, wherever its own middle is', () => {
    // Variances of 2, 8 and 10 about (6, 2, 1).
    const root = Math.sqrt(5);
    const points = [Float64Array.of(5, 0, 1 - root), Float64Array.of(7, 4, 1 + root)];
    const work = spreadOf(points);
    let next = work.next();
    while (!next.done) next = work.next();
    const [along, across] = heldBy(
      points.map((point) => placeOn(plane, point)),
      next.value,
    );
    expect(along).toBeCloseTo(0.1, 12);
    expect(across).toBeCloseTo(0.4, 12);
  });
});
