import { Group } from 'three';
import type { LandmarkKind, Landmarks } from '../surface/landmarks';
import { LIFT } from './draped-path';
import { PicturePoints } from './picture-points';
import { emptyStar, fullStar, twoBows } from './pictures';
import type { RaceColors } from './race-relief';
import type { ReliefGrid } from './relief-grid';

const SIZE = 26;
const PICTURES = {
  global: { radius: 9, paint: fullStar, order: 6 },
  local: { radius: 6, paint: emptyStar, order: 5.8 },
  saddle: { radius: 5, paint: twoBows, order: 5.6 },
} as const;
/** More of a kind than this are drawn at about half the size, as on the map. */
const MANY = 30;
const SMALL = 0.55;

/** Minima and saddles on the relief. */
export class MarksRelief {
  readonly group = new Group();
  private points: readonly PicturePoints[] = [];

  /** @param all without it only the lowest minima */
  build(landmarks: Landmarks, all: boolean, grid: ReliefGrid, colors: RaceColors): void {
    this.clear();
    const { global, local, saddles } = landmarks;
    this.points = [
      this.kind('global', global, grid, colors),
      ...(all ? [this.kind('local', local, grid, colors)] : []),
      ...(all ? [this.kind('saddle', saddles, grid, colors)] : []),
    ];
  }

  dispose(): void {
    this.clear();
  }

  private kind(
    kind: LandmarkKind,
    places: Landmarks['global'],
    grid: ReliefGrid,
    { star, outline }: RaceColors,
  ): PicturePoints {
    const { radius, paint, order } = PICTURES[kind];
    const inside = places.filter(([x, y]) => grid.isInside(x, y));
    const scale = inside.length > MANY ? SMALL : 1;
    const points = new PicturePoints(SIZE, order, paint(radius * scale, star, outline));
    for (const [x, y] of inside)
      points.add(grid.acrossX(x), grid.standAt(x, y) + LIFT, grid.acrossY(y));
    points.flush();
    this.group.add(points.object);
    return points;
  }

  private clear(): void {
    for (const points of this.points) {
      this.group.remove(points.object);
      points.dispose();
    }
    this.points = [];
  }
}
