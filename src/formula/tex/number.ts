/**
 * A number for people: 4 significant digits (more where 4 would make a whole number of one that is not, as of
 * 0.99999), powers of ten outside 10^-3 … 10^5, whole numbers in full up to a million.
 */
export function texNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return '\\mathrm{NaN}';
  if (!Number.isFinite(value)) return value > 0 ? '\\infty' : '-\\infty';
  if (Number.isInteger(value) && Math.abs(value) <= 1e6) return String(value);
  let kept = digits;
  let rounded = Number(value.toPrecision(kept));
  while (Number.isInteger(rounded) && rounded !== value && Math.abs(value) < 1e3 && kept < 9) {
    kept++;
    rounded = Number(value.toPrecision(kept));
  }
  const magnitude = Math.abs(rounded);
  if (magnitude >= 1e-3 && magnitude < 1e5) return String(rounded);
  const [mantissa = '', exponent = '0'] = rounded.toExponential().split('e');
  const power = `10^{${Number(exponent)}}`;
  if (mantissa === '1') return power;
  if (mantissa === '-1') return `-${power}`;
  return `${mantissa} \\cdot ${power}`;
}
