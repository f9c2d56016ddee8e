import { type Camera, Plane as Level, Raycaster, Vector2, Vector3 } from 'three';
import type { Point } from '../../../experiment/types';
import type { Size } from '../../canvas/view';
import type { ReliefGrid } from './relief-grid';
import { surfaceHits } from './surface-hits';

const clamp = (value: number, [low, high]: readonly [number, number]) =>
  Math.min(high, Math.max(low, value));

/** From pixels of the stage to points of the plane and back, as the camera sees the surface. */
export class ReliefSpace {
  private readonly place = new Vector3();
  private readonly pointer = new Vector2();
  private readonly caster = new Raycaster();
  private readonly level = new Level(new Vector3(0, 1, 0));

  constructor(
    private readonly grid: ReliefGrid,
    private readonly camera: Camera,
    private readonly size: Size,
  ) {}

  /** Where a place in the room is seen; undefined behind the viewer. */
  pixelOfPlace(x: number, y: number, z: number): Point | undefined {
    const { width, height } = this.size;
    const seen = this.place.set(x, y, z).project(this.camera);
    if (seen.z > 1) return undefined;
    return [((seen.x + 1) / 2) * width, ((1 - seen.y) / 2) * height];
  }

  /** Where a point of the plane is seen on the surface. */
  pixelOf([x, y]: Point): Point | undefined {
    const { grid } = this;
    return this.pixelOfPlace(grid.acrossX(x), grid.standAt(x, y), grid.acrossY(y));
  }

  /** The point whose place on the surface is seen at a pixel: the frontmost. */
  pointAt(pixel: Point): Point | undefined {
    const { origin, direction } = this.ray(pixel);
    return surfaceHits(this.grid, origin.toArray(), direction.toArray())[0];
  }

  /**
   * The same for something that is dragged from `near`: it stays on its side of a hill, and where the pointer leaves
   * the surface, it slides along the edge.
   */
  dragTo(pixel: Point, near: Point): Point | undefined {
    const { grid, place, level } = this;
    const { origin, direction } = this.ray(pixel);
    const away = ([x, y]: Point) =>
      Math.hypot(grid.acrossX(x) - grid.acrossX(near[0]), grid.acrossY(y) - grid.acrossY(near[1]));
    const hits = surfaceHits(grid, origin.toArray(), direction.toArray());
    const nearest = hits.toSorted((a, b) => away(a) - away(b))[0];
    if (nearest) return nearest;
    level.constant = -grid.standAt(near[0], near[1]);
    if (!this.caster.ray.intersectPlane(level, place)) return undefined;
    return [clamp(grid.xOf(place.x), grid.domain[0]), clamp(grid.yOf(place.z), grid.domain[1])];
  }

  private ray([x, y]: Point) {
    const { width, height } = this.size;
    this.pointer.set((2 * x) / Math.max(width, 1) - 1, 1 - (2 * y) / Math.max(height, 1));
    this.caster.setFromCamera(this.pointer, this.camera);
    return this.caster.ray;
  }
}
