import { Group } from 'three';
import type { LandmarkKind, Landmarks, Mark } from '../kit/landmarks';
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
  /** Topmost last. */
  shown: readonly Pick<Mark, 'kind' | 'place'>[] = [];
  private points: readonly PicturePoints[] = [];

  /** @param all without it only the lowest minima */
  build(landmarks: Landmarks, all: boolean, grid: ReliefGrid, colors: RaceColors): void {
    this.clear();
    const { global, local, saddles } = landmarks;
    const inside = (kind: LandmarkKind, places: Landmarks['global']) =>
      places.filter(([x, y]) => grid.isInside(x, y)).map((place) => ({ kind, place }));
    const groups = [
      ...(all ? [inside('saddle', saddles), inside('local', local)] : []),
      inside('global', global),
    ];
    this.shown = groups.flat();
    this.points = groups.flatMap((group) => this.draw(group, grid, colors));
  }

  dispose(): void {
    this.clear();
  }

  private draw(
    group: readonly Pick<Mark, 'kind' | 'place'>[],
    grid: ReliefGrid,
    { star, outline }: RaceColors,
  ): readonly PicturePoints[] {
    const [first] = group;
    if (!first) return [];
    const { radius, paint, order } = PICTURES[first.kind];
    const scale = group.length > MANY ? SMALL : 1;
    const points = new PicturePoints(SIZE, order, paint(radius * scale, star, outline));
    for (const {
      place: [x, y],
    } of group)
      points.add(grid.acrossX(x), grid.standAt(x, y) + LIFT, grid.acrossY(y));
    points.flush();
    this.group.add(points.object);
    return [points];
  }

  private clear(): void {
    for (const points of this.points) {
      this.group.remove(points.object);
      points.dispose();
    }
    this.points = [];
  }
}
