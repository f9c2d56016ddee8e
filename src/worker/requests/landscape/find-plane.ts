import { heldBy, spreadOf } from '../../../engine/network/landscape/held-by';
import { planeThrough, randomPlane } from '../../../engine/network/landscape/other-planes';
import { type Placed, type Plane, placeOn } from '../../../engine/network/landscape/plane';
import { findPrincipalPlane } from '../../../engine/network/landscape/principal-plane';
import type { LandscapePlane, PlaneChoice } from '../../../experiment/network/landscape';
import { createGaps } from '../../gaps';
import type { OpenedRace } from '../../opened-race';
import type { Snapshot } from '../../snapshots';
import type { Asker, Reply } from '../answerer';
import type { PlaneRequest } from '../landscape';
import { evenly } from './evenly';
import { type KnownPlane, keepPlane, planesOf } from './known-planes';

/** Points of all runs together that a plane is fitted to: the work grows with their square. */
const MOST_POINTS = 96;
/** A plane is replaced when there are so many times as many points, or when they hold still. */
const OUTGROWN = 1.5;

const finite = new WeakMap<Snapshot, boolean>();
const isWhole = (snapshot: Snapshot): boolean => {
  const known = finite.get(snapshot) ?? snapshot.theta.every(Number.isFinite);
  finite.set(snapshot, known);
  return known;
};

type GoOn = () => boolean | Promise<boolean>;

/** Does work in the gaps of the training. @returns nothing where nobody waits any more */
const inGaps = async <T>(
  work: Generator<void, T>,
  goOn: GoOn,
): Promise<{ value: T } | undefined> => {
  for (let next = work.next(); ; next = work.next()) {
    if (next.done) return { value: next.value };
    if (!(await goOn())) return undefined;
  }
};

/** The same axis as before keeps its direction: a picture that is made anew is not mirrored. */
export const alignedWith = (plane: Plane, before: Plane | undefined): Plane => {
  if (before === undefined) return plane;
  const aligned = (axis: 0 | 1): Float64Array => {
    const [direction, earlier] = [plane.directions[axis], before.directions[axis]];
    const along = direction.reduce((sum, value, k) => sum + value * (earlier[k] ?? 0), 0);
    return along < 0 ? direction.map((value) => -value) : direction;
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
    const placed: Placed[] = [];
    for (const { theta } of points) {
      placed.push(placeOn(plane, theta));
      if (!(await goOn())) return undefined;
    }
    return keepPlane(race, {
      plane,
      choice: asked,
      points: all.length,
      held: heldBy(placed, spread.value),
      reach: made.reach,
    });
  };
  const known = serves ? before : await renewed();
  if (!known) return cancelled() ? undefined : { answer: undefined };

  const runs: LandscapePlane['runs'][number][] = [];
  for (const lane of lanes) {
    const placed: Placed[] = [];
    for (const snapshot of lane) {
      placed.push(placeOn(known.plane, snapshot.theta));
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
