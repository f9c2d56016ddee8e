import { describe, expect, it } from 'vitest';
import { CloudPieces } from './cloud-pieces';
import { pointAt } from './cloud-relief';
import { planeGrid } from './test-grid';

/** x from `from` to `to` in even steps at y = `y`. */
const path = (from: number, to: number, y: number, count: number, lastStep: number) => ({
  lastStep,
  data: Float64Array.from({ length: 2 * count }, (_, i) =>
    i < count ? from + ((to - from) * i) / (count - 1) : y,
  ),
});

const farthest = (cloud: CloudPieces, pieces: number): readonly [number, number] => {
  let most = [-9, -9] as [number, number];
  for (let piece = 0; piece < pieces; piece += 1) {
    const x = cloud.positions[6 * piece + 3] ?? Number.NaN;
    const z = cloud.positions[6 * piece + 5] ?? Number.NaN;
    most = z < 0 ? [Math.max(most[0], x), most[1]] : [most[0], Math.max(most[1], x)];
  }
  return most;
};

describe('a cloud of paths', () => {
  it('begins with what lies behind a step, of all its paths', () => {
    // One goes twice as far as the other in ten steps; y > 0 lies at z < 0.
    const cloud = new CloudPieces().lay(
      [path(-2, 2, 0.5, 11, 10), path(-2, 0, -0.5, 11, 10)],
      1,
      planeGrid(),
    );
    expect(cloud.piecesAt(0)).toBe(0);
    expect(cloud.piecesAt(10)).toBe(cloud.pieces);
    const [fast, slow] = farthest(cloud, cloud.piecesAt(5));
    expect(fast).toBeCloseTo(0, 5);
    expect(slow).toBeCloseTo(-0.5, 5);
    const halfway = farthest(cloud, cloud.piecesAt(5.5));
    expect(halfway[0]).toBeGreaterThan(0.02);
    expect(halfway[0]).toBeLessThanOrEqual(0.1001);
  });

  it('counts thinned paths by their steps', () => {
    const cloud = new CloudPieces().lay([path(-2, 2, 0.5, 11, 97)], 10, planeGrid());
    expect(farthest(cloud, cloud.piecesAt(50))[0]).toBeCloseTo(0, 5);
    expect(cloud.piecesAt(97)).toBe(cloud.pieces);
  });

  it('stays bounded, whatever it is given', () => {
    const wild = {
      lastStep: 50_000,
      data: Float64Array.from({ length: 100_002 }, (_, i) => (i % 2 === 0 ? -1 : 1) * 0.9),
    };
    const cloud = new CloudPieces().lay([wild, wild, wild], 1, planeGrid());
    expect(cloud.pieces).toBeLessThan(400_000);
    const gone = { lastStep: 2, data: Float64Array.of(0, 1e300, Number.NaN, 0, 0, 0) };
    expect(new CloudPieces().lay([gone], 1, planeGrid()).pieces).toBeLessThan(100);
  });
});

describe('a thinned path', () => {
  it('has its last point at its last step', () => {
    const thinned = path(0, 1, 0, 4, 25);
    expect(pointAt(thinned, 10, 5)).toBeCloseTo(0.5, 12);
    expect(pointAt(thinned, 10, 20)).toBeCloseTo(2, 12);
    expect(pointAt(thinned, 10, 22.5)).toBeCloseTo(2.5, 12);
    expect(pointAt(thinned, 10, 25)).toBe(3);
    expect(pointAt(thinned, 10, 99)).toBe(3);
  });
});
