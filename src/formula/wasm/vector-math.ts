import type { FunctionBuilder, Local } from './assembler/function-builder';

/**
 * Highest power first; of exp(r) - 1 - r over r^2, |r| <= ln(2) / 2, of tanh(x) / x - 1 over x^2, |x| < 0.625, and of
 * log(1 + m) - m + m^2 / 2 over m^3, sqrt(1/2) <= 1 + m < sqrt(2).
 */
const EXP = [
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1,
  5.0000001201e-1,
];
const TANH = [
  -5.70498872745e-3, 2.06390887954e-2, -5.37397155531e-2, 1.33314422036e-1, -3.33332819422e-1,
];
const LOG = [
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1,
  -1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
];
const TANH_SMALL = 0.625;
/** ln(2) in two parts, so that the first times a whole number is exact. */
const LN2_HIGH = 0.693359375;
const LN2_LOW = -2.1219444005469057e-4;
/** Below, the result has no full precision any more and is taken for this one's. */
const LEAST = -87;
/** Above, the power of two is the one that stands for infinity. */
const MOST = 89;
const SMALLEST_NORMAL = 2 ** -126;
/** The bits of a number's mantissa alone, as a number. */
const MANTISSA = SMALLEST_NORMAL - 2 ** -149;
const EXPONENT_BIAS = 127;
const MANTISSA_BITS = 23;

/** p(x) on the stack, by Horner's rule. */
const emitPolynomial = (f: FunctionBuilder, [first = 0, ...rest]: readonly number[], x: Local) => {
  f.f32x4(first);
  for (const coefficient of rest) f.get(x).op('f32x4.mul').f32x4(coefficient).op('f32x4.add');
};

/** exp of four numbers that are not above 89, on the stack; `x` is lost. Within 2 units in the last place. */
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

/** x = exp(x), four numbers in float32, within 2 units in the last place from -87 on; infinite above 88.3. */
export const emitVectorExp = (f: FunctionBuilder, x: Local): void => {
  f.get(x).f32x4(MOST).op('f32x4.min').set(x);
  emitExp(f, x);
  f.set(x);
};

/**
 * x = log(x), four numbers in float32, within 2 units in the last place; of what is too small for a normal number that of
 * the smallest one. Moshier, Cephes, logf.c.
 */
export const emitVectorLog = (f: FunctionBuilder, x: Local): void => {
  const exponent = f.local('v128');
  const m = f.local('v128');
  const square = f.local('v128');
  const small = f.local('v128');
  f.get(x).f32x4(SMALLEST_NORMAL).op('f32x4.max').tee(m).i32(MANTISSA_BITS).op('i32x4.shr_u');
  f.op('f32x4.convert_i32x4_s')
    .f32x4(EXPONENT_BIAS - 1)
    .op('f32x4.sub')
    .set(exponent);
  // From 1/2 up to 1, then around 1.
  f.get(m).f32x4(MANTISSA).op('v128.and').f32x4(0.5).op('v128.or').tee(m);
  f.f32x4(Math.SQRT1_2).op('f32x4.lt').set(small);
  f.get(exponent).f32x4(1).get(small).op('v128.and', 'f32x4.sub').set(exponent);
  f.get(m).get(m).get(small).op('v128.and', 'f32x4.add').f32x4(1).op('f32x4.sub').tee(m);
  f.get(m).op('f32x4.mul').set(square);
  emitPolynomial(f, LOG, m);
  f.get(m).op('f32x4.mul').get(square).op('f32x4.mul');
  f.get(exponent).f32x4(LN2_LOW).op('f32x4.mul', 'f32x4.add');
  f.get(square).f32x4(0.5).op('f32x4.mul', 'f32x4.sub').get(m).op('f32x4.add');
  f.get(exponent).f32x4(LN2_HIGH).op('f32x4.mul', 'f32x4.add').set(m);
  // Infinity and what is no number stay as they are; 0 has minus infinity, and below it there is no number.
  f.get(m).get(x).get(x).f32x4(Number.POSITIVE_INFINITY).op('f32x4.lt', 'v128.bitselect').set(m);
  f.f32x4(Number.NEGATIVE_INFINITY).get(m).get(x).f32x4(0).op('f32x4.eq', 'v128.bitselect').set(m);
  f.f32x4(Number.NaN).get(m).get(x).f32x4(0).op('f32x4.lt', 'v128.bitselect').set(x);
};
