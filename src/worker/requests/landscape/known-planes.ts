import { type Placed, type Plane, placeOn } from '../../../engine/network/landscape/plane';
import type { OpenedRace } from '../../opened-race';
import type { Snapshot } from '../../snapshots';

/** A plane of a race, and what is known of the loss on it. */
export interface KnownPlane {
  readonly id: number;
  readonly plane: Plane;
  /** What was asked for. */
  readonly choice: string;
  /** Of how many points of the runs it is. */
  readonly points: number;
  readonly held: readonly [number, number];
  /** How far a plane of random directions is worth a look; of others that follows from the runs. */
  readonly reach: number | undefined;
  /** Losses at nodes of grids, by grid. */
  readonly grids: Map<string, Map<string, number>>;
  /** Losses at the shadows of kept parameters. */
  readonly losses: WeakMap<Snapshot, number>;
  /** Where kept parameters lie as seen from it. */
  readonly placed: WeakMap<Snapshot, Placed>;
}

/** Each takes three numbers of 8 bytes a parameter. */
const MOST_PLANES = 3;

interface Kept {
  planes: readonly KnownPlane[];
  next: number;
  /** Losses at kept parameters. */
  readonly losses: WeakMap<Snapshot, number>;
}

const known = new WeakMap<OpenedRace, Kept>();

const keptOf = (race: OpenedRace): Kept => {
  const kept = known.get(race) ?? { planes: [], next: 1, losses: new WeakMap() };
  known.set(race, kept);
  return kept;
};

export const planesOf = (race: OpenedRace): readonly KnownPlane[] => keptOf(race).planes;

export const planeById = (race: OpenedRace, id: number): KnownPlane | undefined =>
  planesOf(race).find((one) => one.id === id);

/** Keeps a plane, and forgets the oldest. */
export const keepPlane = (
  race: OpenedRace,
  found: Omit<KnownPlane, 'id' | 'grids' | 'losses'>,
): KnownPlane => {
  const kept = keptOf(race);
  const plane = { ...found, id: kept.next, grids: new Map(), losses: new WeakMap() };
  kept.next += 1;
  kept.planes = [...kept.planes, plane].slice(-MOST_PLANES);
  return plane;
};

/** What is known of the loss at kept parameters. */
export const lossesOf = (race: OpenedRace): WeakMap<Snapshot, number> => keptOf(race).losses;

/** Where kept parameters lie as seen from a plane: a pass over all of them, made once. */
export const placedOn = (
  { plane, placed }: Pick<KnownPlane, 'plane' | 'placed'>,
  snapshot: Snapshot,
): Placed => {
  const found = placed.get(snapshot) ?? placeOn(plane, snapshot.theta);
  placed.set(snapshot, found);
  return found;
};
