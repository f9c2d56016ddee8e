import { describe, expect, it } from 'vitest';
import { measuredPath, pathsDomain } from './measured-path';

describe('measuredPath', () => {
  it('keeps the rows with a position and their steps', () => {
    const path = measuredPath(
      Float64Array.of(0, Number.NaN, 2, 3),
      Float64Array.of(0, 1, 4, Number.NaN),
      Float64Array.of(0, 1, 4, 5),
    );
    expect([...path.x]).toEqual([0, 2]);
    expect([...path.y]).toEqual([0, 4]);
    expect([...path.step]).toEqual([0, 4]);
  });
});

describe('pathsDomain', () => {
  const path = (x: number[], y: number[]) =>
    measuredPath(
      Float64Array.from(x),
      Float64Array.from(y),
      Float64Array.from(x, (_, k) => k),
    );

  it('holds the origin and every point', () => {
    expect(pathsDomain([path([1, 2], [-3, -1]), path([-1], [0])])).toEqual([
      [-1, 2],
      [-3, 0],
    ]);
  });

  it('is never empty and never a sliver', () => {
    const [[x0, x1], [y0, y1]] = pathsDomain([path([0, 10], [0, 0])]);
    expect([x0, x1]).toEqual([0, 10]);
    expect(y1 - y0).toBe(4);
    expect(pathsDomain([])[0][1]).toBeGreaterThan(0);
  });
});
