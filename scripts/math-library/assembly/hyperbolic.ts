import { exactProduct, exactSum, quotient, rest, squareRoot } from './double-double';

// The port's own lose up to 2.3 units in the last place to the roundings between their steps. Here what each step
// leaves over is carried along, so that little more than the error of expm1, log1p or log (below 1) and of the last
// rounding (1/2) is left.

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

/** log(1 + u + uRest), where uRest is of the size of a rounding error. */
function log1pOf(u: f64, uRest: f64): f64 {
  return NativeMath.log1p(u) + uRest / (1 + u);
}

export function asinh(x: f64): f64 {
  const size = abs<f64>(x);
  if (!(size > 2e-9 && size < 67108864)) return NativeMath.asinh(x);
  // log1p(x + x^2 / (1 + sqrt(1 + x^2)))
  const square = exactProduct(size, size);
  const squareRest = rest;
  const inside = exactSum(1, square);
  const root = squareRoot(inside, rest + squareRest);
  const rootRest = rest;
  const below = exactSum(1, root);
  const q = quotient(square, squareRest, below, rest + rootRest);
  const qRest = rest;
  const u = exactSum(size, q);
  return copysign<f64>(log1pOf(u, rest + qRest), x);
}

export function acosh(x: f64): f64 {
  if (!(x > 1 && x < 67108864)) return NativeMath.acosh(x);
  // log1p(d + sqrt(2 d + d^2)), where d = x - 1
  const d = exactSum(x, -1);
  const dRest = rest;
  const square = exactProduct(d, d);
  const squareRest = rest + 2 * d * dRest;
  const inside = exactSum(2 * d, square);
  const root = squareRoot(inside, rest + squareRest + 2 * dRest);
  const rootRest = rest;
  const u = exactSum(d, root);
  return log1pOf(u, rest + rootRest + dRest);
}

export function atanh(x: f64): f64 {
  const size = abs<f64>(x);
  if (!(size > 2e-9 && size < 1)) return NativeMath.atanh(x);
  const below = exactSum(1, -size);
  const q = quotient(2 * size, 0, below, rest);
  return copysign<f64>(0.5, x) * log1pOf(q, rest);
}
