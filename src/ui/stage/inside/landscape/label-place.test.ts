import { describe, expect, it } from 'vitest';
import { pixelPath } from '../../../canvas/polyline';
import { labelAt, labelSide } from './label-place';

const size = { width: 700, height: 500 };
const WIDTH = 80;
const point = [200, 250] as const;
const identity = { scaleX: 1, scaleY: 1, offsetX: 0, offsetY: 0 };
const path = (...points: readonly (readonly [number, number])[]) =>
  pixelPath(
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
    identity,
    0,
  );
const right = path(point, [600, 250]);
const left = path(point, [0, 250]);
const up = path(point, [200, 0]);

describe('the label of a point', () => {
  it('is to its right where nothing is, and elsewhere where a path goes there', () => {
    expect(labelSide(point, WIDTH, [], size)).toBe(0);
    const side = labelSide(point, WIDTH, [right], size);
    expect(labelAt(point, WIDTH, side)[0]).toBeLessThan(200 - WIDTH);
    const below = labelSide(point, WIDTH, [right, left, up], size);
    expect(labelAt(point, WIDTH, below)[1]).toBeGreaterThan(250);
  });

  it('stays where it is as long as nothing is in its way', () => {
    expect(labelSide(point, WIDTH, [up], size, 1)).toBe(1);
    expect(labelSide(point, WIDTH, [up, left], size, 1)).not.toBe(1);
  });

  it('leaves neither the stage nor the room of its axes', () => {
    const side = labelSide([690, 250], WIDTH, [], size);
    expect(labelAt([690, 250], WIDTH, side)[0] + WIDTH).toBeLessThanOrEqual(size.width);
    const corner = [120, 470] as const;
    const [x, y] = labelAt(
      corner,
      WIDTH,
      labelSide(corner, WIDTH, [path(corner, [400, 470])], size),
    );
    expect(x).toBeGreaterThanOrEqual(58);
    expect(y + 9).toBeLessThanOrEqual(size.height - 22);
  });
});
