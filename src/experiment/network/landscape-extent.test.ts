import { describe, expect, it } from 'vitest';
import { extentOf } from './landscape-extent';

describe('extentOf', () => {
  it('holds all points, wherever they are', () => {
    expect(
      extentOf([
        [3, 10],
        [5, 9],
      ]),
    ).toEqual([
      [3, 5],
      [9, 10],
    ]);
  });

  it('is no sliver, and not empty where there is one point', () => {
    expect(
      extentOf([
        [0, 0],
        [8, 0],
      ]),
    ).toEqual([
      [0, 8],
      [-1, 1],
    ]);
    expect(extentOf([[2, 2]])).toEqual([
      [1.875, 2.125],
      [1.875, 2.125],
    ]);
    expect(extentOf([])).toBeUndefined();
  });

  it('goes as far as is asked for', () => {
    expect(extentOf([[0.5, 3]], 2)).toEqual([
      [-2, 2],
      [-2, 3],
    ]);
  });
});
