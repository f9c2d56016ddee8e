const largest = 3.4028234663852886e38;
const smallestNormal = 1.1754943508222875e-38;

/**
 * The digits of a finite number's magnitude as a float32 literal. Numbers beyond its range become its end, and numbers
 * too small for a normal float32 the smallest normal one: GPUs may take denormals for 0, and a tiny `eps` exists to
 * keep a denominator away from 0.
 */
export function shaderDigits(value: number): string {
  const magnitude = Math.abs(value);
  let rounded = Math.fround(Math.min(magnitude, largest));
  if (magnitude > 0 && rounded < smallestNormal) rounded = smallestNormal;
  return shortest(rounded);
}

/** The fewest digits that give back the same float32. */
function shortest(value: number): string {
  // Its shortest digits lie above it, and there a compiler may refuse instead of rounding.
  if (value === largest) return '3.4028234e+38';
  for (let digits = 1; digits < 9; digits++) {
    const text = String(Number(value.toPrecision(digits)));
    if (Math.fround(Number(text)) === value) return /[.e]/.test(text) ? text : `${text}.0`;
  }
  return value.toPrecision(9);
}
