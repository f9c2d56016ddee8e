import { exactSum, quotient, rest } from './double-double';

// The port's own lose up to 2.3 units in the last place to the roundings between their steps. Here what each step
// leaves over is carried along, so that little more than the error of expm1 (below 1) and of the last rounding (1/2) is
// left.

export function sinh(x: f64): f64 {
  const size = abs<f64>(x);
  // Small ones are their own sine; large ones have nothing to lose.
  if (!(size > 2e-9 && size < 22)) return NativeMath.sinh(x);
  const t = NativeMath.expm1(size);
  const below = exactSum(1, t);
  const q = quotient(t, 0, below, rest);
  const qRest = rest;
  const sum = exactSum(t, q);
  return copysign<f64>(0.5, x) * (sum + (rest + qRest));
}

export function tanh(x: f64): f64 {
  const size = abs<f64>(x);
  if (!(size > 2e-9 && size < 22)) return NativeMath.tanh(x);
  const t = NativeMath.expm1(2 * size);
  const below = exactSum(2, t);
  const q = quotient(t, 0, below, rest);
  return copysign<f64>(q + rest, x);
}
