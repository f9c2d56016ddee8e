import { fromScaled, toScaled } from '../../../experiment/map/axis';
import type { MapScale } from '../../../experiment/map/spec';
import type { Point } from '../../../experiment/types';
import { formatTick, niceTicks } from '../../canvas/ticks';
import { formatNumber } from '../../format';

export interface MapTick {
  /** In scaled units. */
  readonly at: number;
  readonly label: string;
}

/** With more decades than this in view, ticks are powers of ten; with fewer, round values. */
const DECADES = 1.3;

const decadeTicks = (scale: MapScale, [low, high]: Point, count: number): MapTick[] => {
  const every = Math.max(1, Math.ceil((high - low) / count));
  const digits = high - low <= count / 3 ? [1, 2, 5] : [1];
  const ticks: MapTick[] = [];
  for (let power = Math.floor(low); power <= Math.ceil(high); power += 1) {
    if (power % every !== 0) continue;
    for (const digit of digits) {
      const value =
        scale === 'log' ? digit * 10 ** power : 1 - (digit === 1 ? 1 : 1 / digit) * 10 ** -power;
      const at = toScaled(scale, value);
      // 1 - 10^-k loses digits that nobody wants to read.
      const label = scale === 'log' ? formatNumber(value) : formatComplement(value);
      if (at >= low - 1e-9 && at <= high + 1e-9) ticks.push({ at, label });
    }
  }
  return ticks;
};

/** 0.99999 keeps all its nines. */
const formatComplement = (value: number): string => {
  const rest = 1 - value;
  const decimals = rest > 0 ? Math.max(0, Math.ceil(-Math.log10(rest) - 1e-9) + 1) : 0;
  return String(Number(value.toFixed(Math.min(15, decimals))));
};

export interface MapTicks {
  readonly ticks: readonly MapTick[];
  /** Deep in a zoom labels are differences from this number; undefined elsewhere. */
  readonly base: string | undefined;
}

/** Longer labels than this say mostly the same. */
const LONGEST = 8;

/** At most about `count` ticks over a range in scaled units. */
export const mapTicks = (scale: MapScale, range: Point, count: number): MapTicks => {
  const [low, high] = range;
  if (scale !== 'linear' && high - low > DECADES)
    return { ticks: decadeTicks(scale, range, count), base: undefined };
  const { values, step } = niceTicks(fromScaled(scale, low), fromScaled(scale, high), count);
  const at = values.map((value) => toScaled(scale, value));
  const labels = values.map((value) => formatTick(value, step));
  const middle = values[values.length >> 1];
  if (middle === undefined || labels.every((label) => label.length <= LONGEST))
    return { ticks: labels.map((label, k) => ({ at: at[k] ?? 0, label })), base: undefined };
  const difference = (value: number) => {
    const steps = Math.round((value - middle) / step);
    return `${steps > 0 ? '+' : ''}${formatNumber(steps * step)}`;
  };
  return {
    ticks: values.map((value, k) => ({ at: at[k] ?? 0, label: difference(value) })),
    base: String(Number(middle.toPrecision(16))).replaceAll('-', '−'),
  };
};
