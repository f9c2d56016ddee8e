import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { DrapedPath } from './draped-path';
import { isOnPath } from './path-pick';
import { ReliefGrid } from './relief-grid';
import { ReliefSpace } from './relief-space';
import { DOMAIN, planeGrid } from './test-grid';

const SIZE = { width: 800, height: 600 };

const cameraAt = (x: number, y: number, z: number): PerspectiveCamera => {
  const camera = new PerspectiveCamera(36, SIZE.width / SIZE.height, 0.02, 30);
  camera.position.set(x, y, z);
  camera.lookAt(0, 0, 0);
  camera.updateMatrixWorld();
  return camera;
};

/** A roof along y: 1 in the middle, 0 at both sides. */
const roof = new ReliefGrid(
  { values: Float32Array.of(0, 1, 0, 0, 1, 0), width: 3, height: 2 },
  DOMAIN,
  (value) => value,
);

describe('the room that the camera sees', () => {
  const space = new ReliefSpace(planeGrid(), cameraAt(1.5, 2.5, 3), SIZE);

  it('shows a point where the pointer finds it', () => {
    for (const point of [
      [-1.5, 0.3],
      [0, 0],
      [1.9, -0.95],
    ] as const) {
      const pixel = space.pixelOf(point);
      const found = pixel && space.pointAt(pixel);
      expect(found?.[0]).toBeCloseTo(point[0], 5);
      expect(found?.[1]).toBeCloseTo(point[1], 5);
    }
    expect(space.pixelOfPlace(0, 0, 0)).toEqual([expect.closeTo(400, 6), expect.closeTo(300, 6)]);
    expect(space.pixelOfPlace(3, 5, 6)).toBeUndefined();
    expect(space.pointAt([0, 0])).toBeUndefined();
  });

  it('lets what is dragged slide along the edge where the pointer leaves the surface', () => {
    expect(space.dragTo([799, 300], [1.5, 0])?.[0]).toBe(2);
    expect(space.dragTo([1, 300], [-1.5, 0])?.[0]).toBe(-2);
  });

  it('keeps what is dragged on its side of a hill', () => {
    const seen = new ReliefSpace(roof, cameraAt(4, 1.2, 0), SIZE);
    const behind = seen.pixelOf([-1, 0]);
    if (!behind) throw new Error('out of sight');
    expect(seen.pointAt(behind)?.[0]).toBeGreaterThan(0);
    expect(seen.dragTo(behind, [-1.1, 0])?.[0]).toBeCloseTo(-1, 4);
  });

  it('knows whether a path is under the pointer', () => {
    const path = new DrapedPath().lay([-1, 1], [0, 0], planeGrid());
    const [x = 0, y = 0] = space.pixelOf([0.2, 0]) ?? [];
    expect(isOnPath(path, path.pieces, space, [x, y], 4)).toBe(true);
    expect(isOnPath(path, path.pieces, space, [x, y + 30], 4)).toBe(false);
    // What is hidden of it is not.
    expect(isOnPath(path, 0, space, [x, y], 4)).toBe(false);
  });
});
