import type { PlanarSetDefinition } from '../../catalog/planar-sets/planar';
import {
  POINTS_OPTIMIZERS,
  type PointsRates,
  pointsRaceAt,
} from '../../experiment/network/planar/opening';
import { runNetwork } from '../run-network';

/** To choose from: three a decade. */
const RATES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
/** Of a race's steps, at its end: those whose losses are looked at. */
const LAST_PART = 0.1;
/** Two races end equally low where so small a part of the way down is between them. */
const AS_LOW = 0.003;
/** A rate is as good as the worst of races from so many weights, which follow from seeds. */
const SEEDS = [1, 2, 3];

const meanOfEnd = (loss: readonly number[]): number => {
  const last = loss.slice(-Math.ceil(LAST_PART * loss.length));
  return last.reduce((sum, one) => sum + one, 0) / last.length;
};

interface Tried {
  /** The mean losses at the end, by rate, of the worst seed; Infinity where a run diverges. */
  readonly ends: readonly number[];
  /** The highest loss at a start. */
  readonly start: number;
}

const tryRates = async (dataset: string, optimizer: string): Promise<Tried> => {
  const ends: number[] = RATES.map(() => Number.NEGATIVE_INFINITY);
  let start = 0;
  const race = pointsRaceAt(
    dataset,
    RATES.map((lr) => ({ optimizer, hyper: { lr } })),
  );
  for (const seed of SEEDS) {
    const results = await runNetwork({ ...race, seed }, 'wasm', () => 0);
    for (const [k, { status, loss }] of results.entries()) {
      const end = status === 'finished' ? meanOfEnd(loss) : Number.POSITIVE_INFINITY;
      ends[k] = Math.max(ends[k] ?? end, end);
      start = Math.max(start, loss[0] ?? start);
    }
  }
  return { ends, start };
};

/** Of the range around the best in which all end as low, the middle: far from where it creeps and where it leaps about. */
const middleOfBest = ({ ends, start }: Tried): number => {
  const lowest = Math.min(...ends);
  const asLow = (k: number) => (ends[k] ?? Infinity) - lowest <= AS_LOW * (start - lowest);
  let low = ends.indexOf(lowest);
  let high = low;
  while (asLow(low - 1)) low -= 1;
  while (asLow(high + 1)) high += 1;
  return RATES[(low + high) >> 1] ?? Number.NaN;
};

/** For each of the optimizers that open on points, a rate for the network and the steps with which the set opens. */
export const findPointRates = async ({ id }: PlanarSetDefinition): Promise<PointsRates> => {
  const found: [string, number][] = [];
  for (const optimizer of POINTS_OPTIMIZERS)
    found.push([optimizer, middleOfBest(await tryRates(id, optimizer))]);
  return Object.fromEntries(found) as PointsRates;
};
