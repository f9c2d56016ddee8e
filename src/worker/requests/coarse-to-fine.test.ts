import { describe, expect, it } from 'vitest';
import { coarseToFine } from './coarse-to-fine';

const upTo = (count: number) => Array.from({ length: count }, (_, k) => k);

describe('coarseToFine', () => {
  it('has both ends first, then the middle', () => {
    expect(coarseToFine(upTo(9), 12)).toEqual([0, 8, 4, 2, 6, 1, 3, 5, 7]);
    expect(coarseToFine(upTo(1), 12)).toEqual([0]);
    expect(coarseToFine([], 12)).toEqual([]);
  });

  it('leaves out more of a longer list, and stays with the places it had', () => {
    const short = coarseToFine(upTo(24), 4);
    const long = coarseToFine(upTo(60), 4);
    expect(short.length).toBeLessThanOrEqual(9);
    expect(long.length).toBeLessThanOrEqual(9);
    const strideOf = (places: readonly number[]) =>
      Math.min(...places.filter((place) => place > 0));
    expect(strideOf(long) % strideOf(short)).toBe(0);
  });
});
