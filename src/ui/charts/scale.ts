import { formatTick, niceStep, niceTicks } from '../canvas/ticks';

/** An axis: its ends, its ticks and how they are written. */
export interface AxisScale {
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
  readonly ticks: readonly number[];
  /** Written in full, all of them alike. */
  readonly labels: readonly string[];
}

const MOST_TICKS = 5;
const MOST_LOG_TICKS = 6;
const SLACK = 1e-9;

/** The least double with all its digits; below it powers of ten end in 0. */
const LEAST = 2 ** -1022;

const power = (exponent: number) => Number(`1e${exponent}`);

/** Largest 1, 2 or 5 times a power of ten that is at most `value` (> 0). */
const below = (value: number): number => {
  const exponent = Math.floor(Math.log10(value) + SLACK);
  const base = power(exponent);
  const digit = [5, 2].find((candidate) => candidate * base <= value * (1 + SLACK)) ?? 1;
  return Number(`${digit}e${exponent}`);
};

/** Smallest 1, 2 or 5 times a power of ten that is at least `value` (> 0). */
const above = (value: number): number => {
  const exponent = Math.floor(Math.log10(value) + SLACK);
  const base = power(exponent);
  const digit = [1, 2, 5].find((candidate) => candidate * base >= value * (1 - SLACK));
  return digit === undefined ? power(exponent + 1) : Number(`${digit}e${exponent}`);
};

const exponential = (value: number) =>
  value.toExponential().replace('e+', 'e').replaceAll('-', '−');

/** Powers of ten side by side read best when they look alike. */
const logLabels = (ticks: readonly number[]): string[] => {
  const plain = ticks.every((tick) => tick >= 1e-3 && tick < 1e5);
  return ticks.map((tick) => (plain ? String(tick) : exponential(tick)));
};

/** Ticks at powers of ten, as many as fit; on a short axis at 1, 2 and 5 times them. */
export const logTicks = (low: number, high: number, most = MOST_LOG_TICKS): number[] => {
  const first = Math.ceil(Math.log10(low) - SLACK);
  const last = Math.floor(Math.log10(high) + SLACK);
  const decades = last - first + 1;
  if (decades >= 3) {
    const stride = Math.ceil(decades / most);
    const ticks: number[] = [];
    // Counted from 10^0, so that the ticks stay where they are while the axis grows.
    for (let k = Math.ceil(first / stride) * stride; k <= last; k += stride) ticks.push(power(k));
    return ticks;
  }
  const ticks: number[] = [];
  for (let k = Math.floor(Math.log10(low)); k <= last; k += 1) {
    for (const digit of [1, 2, 5]) {
      const tick = Number(`${digit}e${k}`);
      if (tick >= low * (1 - SLACK) && tick <= high * (1 + SLACK)) ticks.push(tick);
    }
  }
  if (ticks.length < 3) return [...niceTicks(low, high, MOST_TICKS - 1).values];
  // Two decades of 1, 2, 5 are too many: the powers of ten and one between.
  return ticks.length <= MOST_TICKS ? ticks : ticks.filter((tick) => !String(tick).includes('2'));
};

/** @param low least positive value @param high greatest value */
export const logScale = (low: number, high: number): AxisScale => {
  const tight = high / low < 1.2;
  const bottom = Math.max(LEAST, below(tight ? low / 2 : low));
  const top = above(tight ? high * 2 : high);
  const ticks = logTicks(bottom, top);
  return { low: bottom, high: top, log: true, ticks, labels: logLabels(ticks) };
};

/** Ends on round values; 0 is the bottom when it is near. */
export const linearScale = (low: number, high: number): AxisScale => {
  let bottom = low >= 0 && low < 0.4 * high ? 0 : low;
  let top = high;
  if (top - bottom < 1e-9 * Math.max(Math.abs(top), Math.abs(bottom)) || top === bottom) {
    const pad = Math.abs(top) / 2 || 1;
    bottom = bottom >= 0 ? 0 : bottom - pad;
    top += pad;
  }
  const step = niceStep(top - bottom, MOST_TICKS - 1);
  bottom = Math.floor(bottom / step + SLACK) * step;
  top = Math.ceil(top / step - SLACK) * step;
  const { values } = niceTicks(bottom, top, MOST_TICKS);
  const unit = niceStep(top - bottom, MOST_TICKS);
  return {
    low: bottom,
    high: top,
    log: false,
    ticks: values,
    labels: values.map((value) => formatTick(value, unit)),
  };
};

const FLOORS = [0.98, 0.95, 0.9, 0.8, 0.5, 0];

/**
 * Accuracy from a round bottom up to 1. The first guesses (10 %) leave the picture once all runs are far better: the
 * differences that matter are near the top.
 * @param worst the best accuracy of the worst run
 */
export const accuracyScale = (worst: number): AxisScale => {
  const wanted = 1 - 2.5 * (1 - worst);
  const low = FLOORS.find((floor) => floor <= wanted + SLACK) ?? 0;
  const { values, step } = niceTicks(100 * low, 100, 4);
  const decimals = step < 1 ? 1 : 0;
  return {
    low,
    high: 1,
    log: false,
    ticks: values.map((value) => value / 100),
    labels: values.map((value) => `${value.toFixed(decimals)} %`),
  };
};

const THOUSAND = 1e3;

/** From 0 to `max`; 20,000 reads 20k. */
export const countScale = (max: number, ticks = 4): AxisScale => {
  const high = max > 0 ? max : 1;
  const { values, step } = niceTicks(0, high, ticks);
  const label = (value: number) => {
    if (value >= 1e9 || (value !== 0 && value < 1e-3)) return exponential(value);
    if (high >= 1e6) return `${Number((value / 1e6).toPrecision(4))}M`;
    if (high >= 10 * THOUSAND) return `${Number((value / THOUSAND).toPrecision(4))}k`;
    return formatTick(value, step);
  };
  return {
    low: 0,
    high,
    log: false,
    ticks: values,
    labels: values.map((value) => (value === 0 ? '0' : label(value))),
  };
};

/** A round end for an axis whose real end is not known yet, so that it rests most of the time. */
export const roundEnd = (value: number): number => (value > 0 ? above(value) : 1);

/** 0 at the low end, 1 at the high end. */
export const share = (scale: AxisScale, value: number): number =>
  scale.log
    ? (Math.log(value) - Math.log(scale.low)) / (Math.log(scale.high) - Math.log(scale.low))
    : (value - scale.low) / (scale.high - scale.low);
