import { sharesBy, type ValueCurve } from '../../../experiment/value-curve';
import { niceStep } from '../../canvas/ticks';

/** How values become colours and which contours are drawn. */
export interface ValueScale {
  readonly curve: ValueCurve;
  /** The share in [0, 1] of a value between the lowest and the highest in view. */
  share(value: number): number;
  readonly levels: readonly number[];
}

export interface ValueRange {
  readonly min: number;
  readonly max: number;
}

/** Below this share of the range above the minimum, a logarithmic scale turns linear. */
const LINEAR_SHARE = 1e-4;
/** Logarithmic levels are useless where the highest value is not several times the lowest. */
const LEAST_RATIO = 4;
const LINEAR_LEVELS = 14;
const LOG_LEVELS = 12;
/** Levels a decade, sparsest first; fixed numbers, so that contours stand still while the view moves. */
const PER_DECADE: readonly (readonly number[])[] = [
  [1],
  [1, Math.sqrt(10)],
  [1, 10 ** (1 / 3), 10 ** (2 / 3)],
  [1, 10 ** 0.25, Math.sqrt(10), 10 ** 0.75],
];
/** No level so close to the ends of the range, in steps: on a plain that is almost flat it would be a scrawl. */
const END_ROOM = 0.1;
/** The Float32 values of a field can't tell finer differences. */
const FLOAT_GRAIN = 4e-7;

export const linearLevels = ({ min, max }: ValueRange, count: number): number[] => {
  const step = niceStep(max - min, count);
  if (step === 0) return [];
  const room = END_ROOM * step;
  const levels: number[] = [];
  for (let k = Math.ceil((min + room) / step); k * step <= max - room; k += 1)
    levels.push(k * step);
  return levels;
};

/** Levels `base + d` with d evenly spaced in its logarithm, at most about `count` and not below `least`. */
export const logLevels = (base: number, least: number, most: number, count: number): number[] => {
  if (!(most > least) || !(least > 0)) return [];
  const decades = Math.log10(most / least);
  const pattern = PER_DECADE.findLast((p) => p.length * decades <= count) ?? [1];
  const levels: number[] = [];
  for (let power = Math.floor(Math.log10(least)); power <= Math.log10(most); power += 1) {
    for (const factor of pattern) {
      const d = factor * 10 ** power;
      if (d >= least && d < most) levels.push(base + d);
    }
  }
  return levels;
};

const scaleBy = (curve: ValueCurve, levels: readonly number[]): ValueScale => ({
  curve,
  share: sharesBy(curve),
  levels,
});

/**
 * The scale of a view with these lowest and highest values. `base`: the surface's lowest value where it is known,
 * from which a logarithmic scale measures.
 */
export const valueScale = (range: ValueRange, logarithmic: boolean, base?: number): ValueScale => {
  const { min, max } = range;
  const span = max - min;
  const grain = FLOAT_GRAIN * Math.max(Math.abs(min), Math.abs(max));
  if (!(span > grain) || !Number.isFinite(span)) return scaleBy({ kind: 'flat' }, []);
  const floor = base !== undefined && base <= min ? base : min;
  const soft = Math.max((max - floor) * LINEAR_SHARE, grain);
  const least = min - floor + soft;
  const most = max - floor + soft;
  if (!logarithmic || most < LEAST_RATIO * least)
    return scaleBy({ kind: 'linear', low: min, span }, linearLevels(range, LINEAR_LEVELS));
  return scaleBy(
    { kind: 'log', floor, soft, least, most },
    logLevels(floor, Math.max(least, soft), max - floor, LOG_LEVELS),
  );
};
