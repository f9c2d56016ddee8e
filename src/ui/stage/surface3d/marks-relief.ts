import { Group } from 'three';
import type { LandmarkKind, Landmarks, Mark } from '../kit/landmarks';
import { LIFT } from './draped-path';
import { BEHIND_OPACITY, isBehind } from './is-behind';
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

/** Of more than these nobody asks which are behind a hill: looking takes time. */
const MOST_SEEN = 80;

/** Marks of one kind, and what draws those in front of the hills and those behind. */
interface Marked {
  readonly places: readonly (readonly [number, number, number])[];
  readonly front: PicturePoints;
  readonly back: PicturePoints;
}

/** Minima and saddles on the relief. */
export class MarksRelief {
  readonly group = new Group();
  /** Topmost last. */
  shown: readonly Pick<Mark, 'kind' | 'place'>[] = [];
  private groups: readonly Marked[] = [];
  private eye = '';

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
    this.groups = groups.flatMap((group) => this.draw(group, grid, colors));
    this.eye = '';
  }

  /** From there: what is behind a hill is faint. */
  see(eye: readonly [number, number, number], grid: ReliefGrid): void {
    const from = eye.join();
    if (from === this.eye) return;
    this.eye = from;
    for (const { places, front, back } of this.groups) {
      front.clear();
      back.clear();
      for (const place of places) {
        const hidden = places.length <= MOST_SEEN && isBehind(grid, eye, place);
        (hidden ? back : front).add(...place);
      }
      front.flush();
      back.flush();
    }
  }

  dispose(): void {
    this.clear();
  }

  private draw(
    group: readonly Pick<Mark, 'kind' | 'place'>[],
    grid: ReliefGrid,
    { star, outline }: RaceColors,
  ): readonly Marked[] {
    const [first] = group;
    if (!first) return [];
    const { radius, paint, order } = PICTURES[first.kind];
    const scale = group.length > MANY ? SMALL : 1;
    const picture = paint(radius * scale, star, outline);
    const front = new PicturePoints(SIZE, order, picture);
    const back = new PicturePoints(SIZE, order, picture, BEHIND_OPACITY);
    this.group.add(front.object, back.object);
    const places = group.map(
      ({ place: [x, y] }) => [grid.acrossX(x), grid.standAt(x, y) + LIFT, grid.acrossY(y)] as const,
    );
    return [{ places, front, back }];
  }

  private clear(): void {
    for (const { front, back } of this.groups)
      for (const points of [front, back]) {
        this.group.remove(points.object);
        points.dispose();
      }
    this.groups = [];
  }
}
