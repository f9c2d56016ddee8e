import type { NumberSpec } from '../../catalog/definition';

type Scaled = Pick<NumberSpec, 'scale' | 'min' | 'max' | 'neutral' | 'default'>;

/** Where a logarithmic slider has a stop for 0 (an option that can be off), it takes this share of the track. */
const ZERO_STOP = 0.06;

const clamp01 = (p: number) => Math.min(1, Math.max(0, p));

/** Rid of the last binary digits: 0.30000000000000004 → 0.3. */
const clean = (x: number) => Number(x.toPrecision(12));

/** To about 2 significant digits (steps of 0.05 below a mantissa of 2), so that a drag gives values a person would write. */
const roundMantissa = (x: number): number => {
  if (x === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(Math.abs(x)) + 1e-12);
  const mantissa = x / power;
  const grid = Math.abs(mantissa) < 2 ? 20 : 10;
  return clean((Math.round(mantissa * grid) / grid) * power);
};

const hasZeroStop = (spec: Scaled) =>
  spec.scale === 'log' && spec.min > 0 && (spec.neutral === 0 || spec.default === 0);

/** Nearest the end that a logarithm can't reach: a slider from 0 begins 8 decades below its upper end. */
const lowest = (spec: Scaled) => (spec.min > 0 ? spec.min : spec.max * 1e-8);
/** For `complement`: the smallest 1 - value. */
const tightest = (spec: Scaled) => Math.max(1 - spec.max, 1e-6);

/** Position 0…1 on the track of a value; values beyond the slider's ends stand at its ends. */
export const toPosition = (spec: Scaled, value: number): number => {
  switch (spec.scale) {
    case 'log': {
      const zero = hasZeroStop(spec) ? ZERO_STOP : 0;
      if (value <= 0) return 0;
      const low = Math.log(lowest(spec));
      const share = clamp01((Math.log(value) - low) / (Math.log(spec.max) - low));
      return zero + (1 - zero) * share;
    }
    case 'complement': {
      const loose = Math.log(1 - spec.min);
      return clamp01(
        (loose - Math.log(Math.max(1 - value, 1e-12))) / (loose - Math.log(tightest(spec))),
      );
    }
    case 'integer':
      if (spec.min >= 1 && spec.max / spec.min >= 1000)
        return clamp01(
          Math.log(Math.max(value, spec.min) / spec.min) / Math.log(spec.max / spec.min),
        );
      return clamp01((value - spec.min) / (spec.max - spec.min));
    case 'linear':
      return clamp01((value - spec.min) / (spec.max - spec.min));
    default:
      return spec.scale satisfies never;
  }
};

/** The value at a position of the track, rounded to what a person would write. */
export const fromPosition = (spec: Scaled, position: number): number => {
  const p = clamp01(position);
  switch (spec.scale) {
    case 'log': {
      const zero = hasZeroStop(spec) ? ZERO_STOP : 0;
      if (zero > 0 && p < zero / 2) return 0;
      const share = clamp01((p - zero) / (1 - zero));
      const low = lowest(spec);
      return Math.min(spec.max, Math.max(low, roundMantissa(low * (spec.max / low) ** share)));
    }
    case 'complement': {
      const loose = 1 - spec.min;
      const rest = roundMantissa(loose * (tightest(spec) / loose) ** p);
      return Math.min(spec.max, Math.max(spec.min, clean(1 - rest)));
    }
    case 'integer':
      if (spec.min >= 1 && spec.max / spec.min >= 1000)
        return Math.round(roundMantissa(spec.min * (spec.max / spec.min) ** p));
      return Math.round(spec.min + p * (spec.max - spec.min));
    case 'linear':
      return clean(
        Math.round((spec.min + p * (spec.max - spec.min)) / linearStep(spec)) * linearStep(spec),
      );
    default:
      return spec.scale satisfies never;
  }
};

const linearStep = (spec: Scaled) => 10 ** Math.floor(Math.log10((spec.max - spec.min) / 50));

const TICKS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** The next (direction 1) or previous written-looking number: 0.05 → 0.06, 0.1 → 0.08; ten times with `large`. */
const nextTick = (value: number, direction: 1 | -1, large: boolean): number => {
  if (large) return clean(direction > 0 ? value * 10 : value / 10);
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const mantissa = value / power;
  if (direction > 0) {
    return clean((TICKS.find((tick) => tick > mantissa * (1 + 1e-9)) ?? 10) * power);
  }
  const below = TICKS.findLast((tick) => tick < mantissa * (1 - 1e-9));
  return clean(below === undefined ? 0.8 * power : below * power);
};

/** One press of an arrow key from `value`; `large` is Page up / down or Shift. Not bounded by the slider's ends. */
export const stepValue = (
  spec: Scaled,
  value: number,
  direction: 1 | -1,
  large = false,
): number => {
  switch (spec.scale) {
    case 'log':
      if (value <= 0) return direction > 0 ? lowest(spec) : 0;
      if (direction < 0 && hasZeroStop(spec) && value <= lowest(spec)) return 0;
      return nextTick(value, direction, large);
    case 'complement': {
      const rest = nextTick(Math.max(1 - value, 1e-12), direction > 0 ? -1 : 1, large);
      return Math.max(spec.min, clean(1 - rest));
    }
    case 'integer':
      return Math.round(value) + direction * (large ? 10 : 1);
    case 'linear':
      return clean(value + direction * linearStep(spec) * (large ? 10 : 1));
    default:
      return spec.scale satisfies never;
  }
};
