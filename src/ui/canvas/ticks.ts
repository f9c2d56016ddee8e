/** Positions and labels of an axis: steps of 1, 2 or 5 times a power of ten. */
export interface Ticks {
  readonly step: number;
  readonly values: readonly number[];
}

const NO_TICKS: Ticks = { step: 0, values: [] };

/** The smallest of 1, 2, 5 × 10^k that is at least `span / count`. */
export const niceStep = (span: number, count: number): number => {
  const rough = span / Math.max(count, 1);
  if (!(rough > 0) || !Number.isFinite(rough)) return 0;
  const power = 10 ** Math.floor(Math.log10(rough));
  for (const digit of [1, 2, 5]) {
    // A hair of slack, so that a span of exactly 4 and a count of 4 give 1 and not 2.
    if (digit * power >= rough * (1 - 1e-9)) return digit * power;
  }
  return 10 * power;
};

/** At most about `count` multiples of a nice step in [low, high]. */
export const niceTicks = (low: number, high: number, count: number): Ticks => {
  const step = niceStep(high - low, count);
  if (step === 0) return NO_TICKS;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Far from zero and magnified, doubles can no longer tell the ticks apart.
  if (!(last - first < 1000) || Math.abs(first) > 2 ** 50) return NO_TICKS;
  const decimals = decimalsOf(step);
  const values: number[] = [];
  for (let k = first; k <= last; k += 1) {
    const value = k * step;
    values.push(decimals <= 20 ? Number(value.toFixed(decimals)) + 0 : value);
  }
  return { step, values };
};

const decimalsOf = (step: number) => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));

/** All the digits that tell neighbours apart, a proper minus, exponents where they are shorter. */
export const formatTick = (value: number, step: number): string => {
  const size = Math.abs(value);
  const decimals = decimalsOf(step);
  const plain = decimals <= 20 ? value.toFixed(decimals) : String(value);
  const text =
    size >= 1e5 || decimals > 6
      ? shortExponential(value, Math.max(0, Math.round(Math.log10(size / step))))
      : plain;
  return text.replaceAll('-', '−');
};

const shortExponential = (value: number, digits: number) => {
  if (value === 0) return '0';
  const [mantissa = '', exponent = ''] = value.toExponential(Math.min(digits + 1, 20)).split('e');
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return `${short}e${exponent.replace('+', '')}`;
};
