import type { Plane } from '../../../engine/network/landscape/plane';
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
}

/** Each takes three numbers of 8 bytes a parameter. */
const MOST_PLANES = 3;

interface Kept {
  planes: readonly KnownPlane[];
  next: number;
  /** Losses at kept parameters, or at their shadows on a plane, by its number. */
  readonly losses: Map<number, WeakMap<Snapshot, number>>;
}

/** Stands for no plane. */
const TRUE = 0;

const known = new WeakMap<OpenedRace, Kept>();

const keptOf = (race: OpenedRace): Kept => {
  const kept = known.get(race) ?? { planes: [], next: 1, losses: new Map() };
  known.set(race, kept);
  return kept;
};

export const planesOf = (race: OpenedRace): readonly KnownPlane[] => keptOf(race).planes;

export const planeById = (race: OpenedRace, id: number): KnownPlane | undefined =>
  planesOf(race).find((one) => one.id === id);

/** Keeps a plane, and forgets the oldest. */
export const keepPlane = (
  race: OpenedRace,
  found: Omit<KnownPlane, 'id' | 'grids'>,
): KnownPlane => {
  const kept = keptOf(race);
  const plane = { ...found, id: kept.next, grids: new Map() };
  kept.next += 1;
  kept.planes = [...kept.planes, plane].slice(-MOST_PLANES);
  return plane;
};

/** What is known of the loss at kept parameters, or at their shadows on a plane. */
export const lossesOf = (race: OpenedRace, plane?: KnownPlane): WeakMap<Snapshot, number> => {
  const { losses } = keptOf(race);
  const key = plane?.id ?? TRUE;
  const found = losses.get(key) ?? new WeakMap<Snapshot, number>();
  losses.set(key, found);
  return found;
};
