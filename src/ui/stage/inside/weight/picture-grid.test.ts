import { describe, expect, it } from 'vitest';
import { pictureGrid } from './picture-grid';

// Five pictures of 3 by 2, each pixel 4 wide: two in a row of 30.
const grid = pictureGrid({ height: 2, width: 3, count: 5 }, 30, 4);

describe('pictureGrid', () => {
  it('is as large as its pictures with a gap between them', () => {
    expect([grid.across, grid.down]).toEqual([2 * 12 + 1, 3 * 8 + 2]);
  });

  it('finds every pixel where it stands, and none in the gaps or behind the last picture', () => {
    for (let picture = 0; picture < 5; picture += 1)
      for (let pixel = 0; pixel < 6; pixel += 1) {
        const [x, y, side] = grid.boxOf({ picture, pixel });
        expect(grid.at(x, y)).toEqual({ picture, pixel });
        expect(grid.at(x + side - 1, y + side - 1)).toEqual({ picture, pixel });
      }
    expect(grid.at(12, 0)).toBeUndefined();
    expect(grid.at(0, 8)).toBeUndefined();
    expect(grid.at(14, 19)).toBeUndefined();
    expect(grid.at(-1, 0)).toBeUndefined();
  });

  it('goes on in the next picture, and stays at the rim', () => {
    expect(grid.beside({ picture: 0, pixel: 2 }, 1, 0)).toEqual({ picture: 1, pixel: 0 });
    expect(grid.beside({ picture: 2, pixel: 0 }, 0, -1)).toEqual({ picture: 0, pixel: 3 });
    expect(grid.beside({ picture: 0, pixel: 0 }, -1, 0)).toEqual({ picture: 0, pixel: 0 });
    expect(grid.beside({ picture: 4, pixel: 2 }, 1, 0)).toEqual({ picture: 4, pixel: 2 });
  });
});
