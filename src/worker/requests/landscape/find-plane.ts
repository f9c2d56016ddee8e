import { heldBy, spreadOf } from '../../../engine/network/landscape/held-by';
import { planeThrough, randomPlane } from '../../../engine/network/landscape/other-planes';
import { dot, type Placed, type Plane } from '../../../engine/network/landscape/plane';
import { findPrincipalPlane } from '../../../engine/network/landscape/principal-plane';
import type { LandscapePlane, PlaneChoice } from '../../../experiment/network/landscape';
import { createGaps, type GoOn, inGaps } from '../../gaps';
import type { OpenedRace } from '../../opened-race';
import { isWhole, type Snapshot } from '../../snapshots';
import type { Asker, Reply } from '../answerer';
import type { PlaneRequest } from '../landscape';
import { evenly } from './evenly';
import { type KnownPlane, keepPlane, placedOn, planesOf } from './known-planes';

/** Points of all runs together that a plane is fitted to: the work grows with their square. */
const MOST_POINTS = 96;
/** A plane is replaced when there are so many times as many points, or when they hold still. */
const OUTGROWN = 1.5;

/** The same axis as before keeps its direction: a picture that is made anew is not mirrored. */
export const alignedWith = (plane: Plane, before: Plane | undefined): Plane => {
  if (before === undefined) return plane;
  const aligned = (axis: 0 | 1): Float64Array => {
    const [direction, earlier] = [plane.directions[axis], before.directions[axis]];
    return dot(direction, earlier) < 0 ? direction.map((value) => -value) : direction;
  };
  return { mean: plane.mean, directions: [aligned(0), aligned(1)] };
};

/** What was asked for, where the runs are apart. */
const makePlane = async (
  { network, snapshots }: OpenedRace,
  choice: PlaneChoice,
  points: readonly Snapshot[],
  goOn: GoOn,
): Promise<(Plane & { readonly reach?: number }) | undefined> => {
  switch (choice.kind) {
    case 'pca': {
      const work = findPrincipalPlane(points.map(({ theta }) => theta));
      return (await inGaps(work, goOn))?.value;
    }
    case 'ends': {
      const [a, b] = choice.runs.map((run) => snapshots.of(run).filter(isWhole));
      const [start, endA, endB] = [a?.[0], a?.at(-1), b?.at(-1)];
      return start && endA && endB && planeThrough(start.theta, endA.theta, endB.theta);
    }
    case 'random': {
      const centre = snapshots.of(choice.run).filter(isWhole).at(-1);
      // The same directions for all races: none is luckier than another.
      return centre && randomPlane(centre.theta, network.spans, 1);
    }
    default:
      return choice satisfies never;
  }
};

const isApart = (points: readonly Snapshot[]): boolean => {
  const [first] = points;
  return points.some(({ theta }) => first && theta.some((value, k) => value !== first.theta[k]));
};

export const findPlane = async (
  race: OpenedRace,
  { choice, calmUntil }: PlaneRequest,
  { host, cancelled }: Asker<LandscapePlane | undefined>,
): Promise<Reply<LandscapePlane | undefined> | undefined> => {
  await race.snapshots.settled();
  const goOn = createGaps(host, race, cancelled);
  const lanes = calmUntil.map((_, run) => race.snapshots.of(run).filter(isWhole));
  const calm = lanes.map((lane, run) => {
    const until = calmUntil[run] ?? Number.POSITIVE_INFINITY;
    return lane.filter(({ step }) => step <= until);
  });
  const all = calm.flat();
  if (!isApart(all)) return { answer: undefined };

  const asked = JSON.stringify([choice, calmUntil.length]);
  const before = planesOf(race).findLast((one) => one.choice === asked);
  const serves =
    before !== undefined &&
    (race.training ? all.length < OUTGROWN * before.points : all.length === before.points);
  const renewed = async (): Promise<KnownPlane | undefined> => {
    const most = Math.max(2, Math.floor(MOST_POINTS / calm.length));
    const points = calm.flatMap((lane) => evenly(lane, most));
    const made = await makePlane(race, choice, points, goOn);
    if (!made) return undefined;
    const plane = alignedWith(made, before?.plane);
    const spread = await inGaps(spreadOf(points.map(({ theta }) => theta)), goOn);
    if (!spread) return undefined;
    const placed = new WeakMap<Snapshot, Placed>();
    for (const point of points) {
      placedOn({ plane, placed }, point);
      if (!(await goOn())) return undefined;
    }
    return keepPlane(race, {
      plane,
      placed,
      choice: asked,
      points: all.length,
      held: heldBy(
        points.map((point) => placedOn({ plane, placed }, point)),
        spread.value,
      ),
      reach: made.reach,
    });
  };
  const known = serves ? before : await renewed();
  if (!known) return cancelled() ? undefined : { answer: undefined };

  const runs: LandscapePlane['runs'][number][] = [];
  for (const lane of lanes) {
    const placed: Placed[] = [];
    for (const snapshot of lane) {
      placed.push(placedOn(known, snapshot));
      if (!(await goOn())) return undefined;
    }
    runs.push({
      steps: lane.map(({ step }) => step),
      at: placed.map(({ at }) => at),
      distance: placed.map(({ distance }) => distance),
    });
  }
  return {
    answer: {
      id: known.id,
      choice,
      held: known.held,
      points: Math.min(all.length, MOST_POINTS),
      reach: known.reach,
      runs,
    },
  };
};
