import { shaderDigits } from '../shader/number';

/**
 * A float32 literal of WGSL; see `shaderDigits` for those out of range. NaN and infinities, which WGSL cannot spell, come
 * from `dh_nan` and `dh_infinity`.
 */
export function wgslNumber(value: number): string {
  if (Number.isNaN(value)) return 'dh_nan()';
  if (!Number.isFinite(value)) return value > 0 ? 'dh_infinity()' : '(-dh_infinity())';
  const text = `${shaderDigits(value)}f`;
  return value < 0 ? `(-${text})` : text;
}
