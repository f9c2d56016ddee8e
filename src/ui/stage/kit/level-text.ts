import { formatTick } from '../../canvas/ticks';

const isDecade = (value: number) =>
  value > 0 && Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;

/** A few of the contours' levels to be written, powers of ten where there are any. */
export const fewLevels = (levels: readonly number[], most: number): readonly number[] => {
  const decades = levels.filter(isDecade);
  const chosen = decades.length > 1 && decades.length * 5 > levels.length ? decades : levels;
  const every = Math.max(1, Math.ceil(chosen.length / most));
  return chosen.filter((_, i) => i % every === 0);
};

const text = (value: number, digits: number): string => {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e4 || size < 1e-2)) {
    const last = 10 ** (Math.floor(Math.log10(size)) - digits + 2);
    return formatTick(value, Math.min(size, last));
  }
  return String(Number(value.toPrecision(digits))).replaceAll('-', '−');
};

const MOST_DIGITS = 8;

/** What is left out of a level may be this share of the way to its neighbour. */
const LEFT_OUT = 0.05;

/** Levels in ascending order, in as few digits as tell them apart and say where they are. */
export const levelTexts = (levels: readonly number[]): readonly string[] => {
  const fits = (level: number, k: number, digits: number) => {
    const near = [levels[k - 1], levels[k + 1]].flatMap((other) =>
      other === undefined ? [] : [Math.abs(other - level)],
    );
    const off = Math.abs(Number(level.toPrecision(digits)) - level);
    return off <= LEFT_OUT * Math.min(...near, Math.abs(level));
  };
  for (let digits = 2; ; digits += 1)
    if (digits >= MOST_DIGITS || levels.every((level, k) => fits(level, k, digits)))
      return levels.map((level) => text(level, digits));
};
