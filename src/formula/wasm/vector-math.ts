import type { FunctionBuilder, Local } from './assembler/function-builder';

/** Highest power first; of exp(r) - 1 - r over r^2, |r| <= ln(2) / 2, and of tanh(x) / x - 1 over x^2, |x| < 0.625. */
const EXP = [
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1,
  5.0000001201e-1,
];
const TANH = [
  -5.70498872745e-3, 2.06390887954e-2, -5.37397155531e-2, 1.33314422036e-1, -3.33332819422e-1,
];
const TANH_SMALL = 0.625;
/** ln(2) in two parts, so that the first times a whole number is exact. */
const LN2_HIGH = 0.693359375;
const LN2_LOW = -2.1219444005469057e-4;
/** Below, the result has no full precision any more and is taken for this one's. */
const LEAST = -87;
const EXPONENT_BIAS = 127;
const MANTISSA_BITS = 23;

/** p(x) on the stack, by Horner's rule. */
const emitPolynomial = (f: FunctionBuilder, [first = 0, ...rest]: readonly number[], x: Local) => {
  f.f32x4(first);
  for (const coefficient of rest) f.get(x).op('f32x4.mul').f32x4(coefficient).op('f32x4.add');
};

/** exp of four numbers that are not above 0, on the stack; `x` is lost. Within 2 units in the last place. */
const emitExp = (f: FunctionBuilder, x: Local) => {
  const whole = f.local('v128');
  f.get(x).f32x4(LEAST).op('f32x4.max').tee(x);
  f.f32x4(Math.LOG2E).op('f32x4.mul').f32x4(0.5).op('f32x4.add', 'f32x4.floor').set(whole);
  for (const part of [LN2_HIGH, LN2_LOW])
    f.get(x).get(whole).f32x4(part).op('f32x4.mul', 'f32x4.sub').set(x);
  emitPolynomial(f, EXP, x);
  f.get(x).op('f32x4.mul').get(x).op('f32x4.mul').get(x).op('f32x4.add').f32x4(1).op('f32x4.add');
  f.get(whole).f32x4(EXPONENT_BIAS).op('f32x4.add', 'i32x4.trunc_sat_f32x4_s');
  f.i32(MANTISSA_BITS).op('i32x4.shl', 'f32x4.mul');
};

/**
 * x = tanh(x), four numbers in float32, within 3 units in the last place; what is no number stays so.
 * Moshier, Cephes, tanhf.c: a polynomial near 0, where the quotient of exponentials would cancel.
 */
export const emitVectorTanh = (f: FunctionBuilder, x: Local): void => {
  const size = f.local('v128');
  const square = f.local('v128');
  const e = f.local('v128');
  f.get(x).op('f32x4.abs').tee(size).f32x4(-2).op('f32x4.mul').set(e);
  emitExp(f, e);
  f.set(e);
  f.get(x).get(x).op('f32x4.mul').set(square);
  emitPolynomial(f, TANH, square);
  f.get(square).op('f32x4.mul').get(x).op('f32x4.mul').get(x).op('f32x4.add');
  f.f32x4(1).get(e).op('f32x4.sub').f32x4(1).get(e).op('f32x4.add', 'f32x4.div');
  // With the sign of x.
  f.get(x).f32x4(-0).op('v128.and', 'v128.or');
  f.get(size).f32x4(TANH_SMALL).op('f32x4.lt', 'v128.bitselect').set(x);
};

/** x = 1 / (1 + exp(-x)), four numbers in float32, within 4 units in the last place above -87. */
export const emitVectorSigmoid = (f: FunctionBuilder, x: Local): void => {
  const e = f.local('v128');
  f.get(x).op('f32x4.abs', 'f32x4.neg').set(e);
  emitExp(f, e);
  f.set(e);
  // The smaller of the two sides, of which the other is the rest to 1.
  f.get(e).f32x4(1);
  f.get(x).f32x4(0).op('f32x4.lt', 'v128.bitselect');
  f.f32x4(1).get(e).op('f32x4.add', 'f32x4.div').set(x);
};
