const largest = 3.4028234663852886e38;
const smallestNormal = 1.1754943508222875e-38;

/**
 * A float32 literal of WGSL. Numbers beyond its range become its ends, and numbers too small for a normal
 * float32 the smallest normal one of their sign: GPUs may take denormals for 0, and a tiny `eps` exists to keep
 * a denominator away from 0. NaN and infinities, which WGSL cannot spell, come from `dh_nan` and `dh_infinity`.
 */
export function wgslNumber(value: number): string {
  if (Number.isNaN(value)) return 'dh_nan()';
  if (!Number.isFinite(value)) return value > 0 ? 'dh_infinity()' : '(-dh_infinity())';
  const magnitude = Math.abs(value);
  let rounded = Math.fround(Math.min(magnitude, largest));
  if (magnitude > 0 && rounded < smallestNormal) rounded = smallestNormal;
  const text = `${shortest(rounded)}f`;
  return value < 0 ? `(-${text})` : text;
}

/** The fewest digits that give back the same float32. */
function shortest(value: number): string {
  // Its shortest digits lie above it, and there WGSL does not round but refuses.
  if (value === largest) return '3.4028234e+38';
  for (let digits = 1; digits < 9; digits++) {
    const text = String(Number(value.toPrecision(digits)));
    if (Math.fround(Number(text)) === value) return /[.e]/.test(text) ? text : `${text}.0`;
  }
  return value.toPrecision(9);
}
