/** Numbers for people: 4 significant digits, exponents where they are shorter, a proper minus sign. */

const withMinus = (text: string) => text.replaceAll('-', '−');

const DIGITS = 4;
const LOWEST_PLAIN = 1e-3;
const HIGHEST_PLAIN = 1e6;

/** 0.41823 → 0.4182, 0.00030612 → 3.061e−4, Infinity → ∞, NaN → –. */
export const formatNumber = (x: number): string => {
  if (Number.isNaN(x)) return '–';
  if (!Number.isFinite(x)) return x > 0 ? '∞' : '−∞';
  if (x === 0) return '0';
  const rounded = Number(x.toPrecision(DIGITS));
  const size = Math.abs(rounded);
  if (size >= LOWEST_PLAIN && size < HIGHEST_PLAIN) return withMinus(String(rounded));
  const [mantissa = '', exponent = ''] = rounded.toExponential().split('e');
  return withMinus(`${mantissa}e${exponent.replace('+', '')}`);
};

/** Made once: making one reads the locale's data, which costs more than a thousand numbers. */
const COUNTS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** 118282 → 118,282: whole numbers, grouped by thousands. */
export const formatInteger = (x: number): string => withMinus(COUNTS.format(x));

/** Where there is little room, or no more digits are meant: to three digits, 0.8547 → 0.855, 12.04 → 12. */
export const formatShort = (x: number): string => formatNumber(Number(x.toPrecision(3)));

/** 0.9713 → 97.1 %. */
export const formatPercent = (share: number, decimals = 1): string =>
  Number.isFinite(share) ? `${withMinus((100 * share).toFixed(decimals))} %` : '–';

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** 1419384 → 1.42 MB (powers of 1000). */
export const formatBytes = (bytes: number): string => {
  if (!Number.isFinite(bytes)) return '–';
  let value = bytes;
  let unit = 0;
  while (Math.abs(value) >= 999.5 && unit < BYTE_UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const text = unit === 0 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
  return `${withMinus(text)} ${BYTE_UNITS[unit]}`;
};

/** 0.0123 → 12 ms, 4.21 → 4.2 s, 75 → 1:15, 3700 → 1:01:40. */
export const formatSeconds = (seconds: number): string => {
  if (!Number.isFinite(seconds)) return '–';
  if (seconds < 0.9995) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
};

/** A value in a field: nothing is rounded away, and it can be typed back in. 0.00001 → 1e-5. */
export const formatEditable = (x: number): string => {
  const plain = String(x);
  if (x === 0 || !Number.isFinite(x) || plain.length <= 6) return plain;
  const short = x.toExponential().replace('e+', 'e');
  return short.length < plain.length ? short : plain;
};
