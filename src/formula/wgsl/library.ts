import type { LibraryName } from '../shader/library-name';
import { polynomials } from '../shader/polynomials';

/**
 * WGSL functions that the built-in ones leave open: exactness of sin, cos and atan2 (the standard allows errors
 * up to 5e-4 and 4096 units in the last place), powers and logarithms of numbers that are not positive, minimum
 * and maximum of NaN, overflow in tanh. `T` stands for the type, `U` and `B` for its unsigned and boolean
 * relatives, `_S` for its suffix.
 */
export type WgslType = 'f32' | 'vec4<f32>';

interface LibraryFunction {
  readonly uses?: readonly LibraryName[];
  readonly text: string;
}

const library: Readonly<Record<LibraryName, LibraryFunction>> = {
  // Private variables, not constants: constant expressions that give NaN or infinity are compile errors in WGSL.
  nan: {
    text: `var<private> dh_nan_bits: u32 = 0x7fc00000u;
fn dh_nan() -> f32 { return bitcast<f32>(dh_nan_bits); }`,
  },
  infinity: {
    text: `var<private> dh_infinity_bits: u32 = 0x7f800000u;
fn dh_infinity() -> f32 { return bitcast<f32>(dh_infinity_bits); }`,
  },
  // By its bits: compilers may take x != x for false.
  isnan: {
    text: `fn dh_isnan_S(x: T) -> B {
  return (bitcast<U>(x) & U(0x7fffffffu)) > U(0x7f800000u);
}`,
  },
  log: {
    uses: ['nan', 'infinity'],
    text: `fn dh_log_S(x: T) -> T {
  let value = select(T(dh_nan()), log(x), x > T(0.0f));
  return select(value, T(-dh_infinity()), x == T(0.0f));
}`,
  },
  min: {
    uses: ['isnan'],
    text: 'fn dh_min_S(a: T, b: T) -> T { return select(min(a, b), a + b, dh_isnan_S(a) | dh_isnan_S(b)); }',
  },
  max: {
    uses: ['isnan'],
    text: 'fn dh_max_S(a: T, b: T) -> T { return select(max(a, b), a + b, dh_isnan_S(a) | dh_isnan_S(b)); }',
  },
  cbrt: {
    text: `fn dh_cbrt_S(x: T) -> T {
  let a = abs(x);
  return select(sign(x) * pow(a, T(0.33333334f)), x, a == T(0.0f));
}`,
  },
  pow: {
    uses: ['nan', 'infinity', 'isnan'],
    text: `fn dh_pow_S(a: T, b: T) -> T {
  let ofZero = select(T(0.0f), T(dh_infinity()), b < T(0.0f));
  let power = select(pow(abs(a), b), ofZero, a == T(0.0f));
  let odd = abs(b - 2.0f * floor(0.5f * b)) == T(1.0f);
  let whole = floor(b) == b;
  let negative = select(T(dh_nan()), select(power, -power, odd), whole);
  let value = select(negative, power, a >= T(0.0f));
  let unknown = dh_isnan_S(a) | dh_isnan_S(b);
  return select(select(value, a + b, unknown), T(1.0f), b == T(0.0f));
}`,
  },
  sine: {
    text: `fn dh_sine_S(x: T, quarter: T) -> T {
  let turns = round(x * 0.63661975f);
  let r = ${polynomials.afterTurns};
  let z = r * r;
  let s = ${polynomials.sine};
  let c = ${polynomials.cosine};
  let n = turns + quarter;
  let q = n - 4.0f * floor(0.25f * n);
  let even = (q == T(0.0f)) | (q == T(2.0f));
  let value = select(c, s, even);
  return select(value, -value, q >= T(2.0f));
}`,
  },
  sin: {
    uses: ['sine'],
    text: 'fn dh_sin_S(x: T) -> T { return dh_sine_S(x, T(0.0f)); }',
  },
  cos: {
    uses: ['sine'],
    text: 'fn dh_cos_S(x: T) -> T { return dh_sine_S(x, T(1.0f)); }',
  },
  tan: {
    uses: ['sine'],
    text: 'fn dh_tan_S(x: T) -> T { return dh_sine_S(x, T(0.0f)) / dh_sine_S(x, T(1.0f)); }',
  },
  tanh: {
    uses: ['isnan'],
    text: `fn dh_tanh_S(x: T) -> T {
  let a = min(abs(x), T(20.0f));
  let t = exp(-2.0f * a);
  let far = sign(x) * (1.0f - t) / (1.0f + t);
  let z = x * x;
  let near = ${polynomials.tanh};
  return select(far, near, (a < T(0.625f)) | dh_isnan_S(x));
}`,
  },
  sigmoid: {
    text: `fn dh_sigmoid_S(x: T) -> T {
  let t = exp(-abs(x));
  return select(t / (1.0f + t), 1.0f / (1.0f + t), x >= T(0.0f));
}`,
  },
  // From the arctangent, which is exact enough at both ends.
  asin: {
    uses: ['atan2', 'nan'],
    text: `fn dh_asin_S(x: T) -> T {
  let inside = abs(x) <= T(1.0f);
  let side = sqrt(select(T(0.0f), (1.0f - x) * (1.0f + x), inside));
  return select(T(dh_nan()), dh_atan2_S(x, side), inside);
}`,
  },
  acos: {
    uses: ['atan2', 'nan'],
    text: `fn dh_acos_S(x: T) -> T {
  let inside = abs(x) <= T(1.0f);
  let side = sqrt(select(T(0.0f), (1.0f - x) * (1.0f + x), inside));
  return select(T(dh_nan()), dh_atan2_S(side, x), inside);
}`,
  },
  atan: {
    uses: ['atan2', 'isnan'],
    text: 'fn dh_atan_S(x: T) -> T { return select(dh_atan2_S(x, T(1.0f)), x, dh_isnan_S(x)); }',
  },
  // By half the exponent, so that it overflows no sooner than its value.
  sinh: {
    text: `fn dh_sinh_S(x: T) -> T {
  let z = x * x;
  let near = ${polynomials.sinh};
  let t = exp(0.5f * abs(x));
  return select(sign(x) * (0.5f * t * t - 0.5f / t / t), near, abs(x) < T(1.0f));
}`,
  },
  cosh: {
    text: `fn dh_cosh_S(x: T) -> T {
  let t = exp(0.5f * abs(x));
  return 0.5f * t * t + 0.5f / t / t;
}`,
  },
  log2: {
    uses: ['nan', 'infinity'],
    text: `fn dh_log2_S(x: T) -> T {
  let value = select(T(dh_nan()), log2(x), x > T(0.0f));
  return select(value, T(-dh_infinity()), x == T(0.0f));
}`,
  },
  log10: { uses: ['log2'], text: 'fn dh_log10_S(x: T) -> T { return 0.30103f * dh_log2_S(x); }' },
  hypot: {
    uses: ['isnan'],
    text: `fn dh_hypot_S(x: T, y: T) -> T {
  let high = max(abs(x), abs(y));
  let q = min(abs(x), abs(y)) / select(high, T(1.0f), high == T(0.0f));
  let value = select(high * sqrt(1.0f + q * q), high, high > T(3.4e38f));
  return select(value, x + y, dh_isnan_S(x) | dh_isnan_S(y));
}`,
  },
  round: { text: 'fn dh_round_S(x: T) -> T { return round(x); }' },
  atan2: {
    text: `fn dh_atan2_S(y: T, x: T) -> T {
  let a = abs(x);
  let b = abs(y);
  let high = max(a, b);
  let q = min(a, b) / select(high, T(1.0f), high == T(0.0f));
  let far = q > T(0.41421357f);
  let r = select(q, (q - 1.0f) / (q + 1.0f), far);
  let z = r * r;
  let p = ${polynomials.arctangent};
  let low = p + select(T(0.0f), T(0.7853982f), far);
  let first = select(low, 1.5707964f - low, b > a);
  let half = select(first, 3.1415927f - first, x < T(0.0f));
  return select(half, -half, y < T(0.0f));
}`,
  },
};

/** One use of a library function at one type. */
export interface LibraryUse {
  readonly name: LibraryName;
  readonly type: WgslType;
}

const suffix: Readonly<Record<WgslType, string>> = { f32: 'f32', 'vec4<f32>': 'vec4' };

/** The name by which code calls a library function at a type. */
export const libraryCall = ({ name, type }: LibraryUse): string =>
  name === 'nan' || name === 'infinity' ? `dh_${name}` : `dh_${name}_${suffix[type]}`;

/** The definitions of the functions used and of those they use, each once. */
export function libraryText(uses: Iterable<LibraryUse>): string {
  const defined = new Map<string, string>();
  const define = ({ name, type }: LibraryUse) => {
    const call = libraryCall({ name, type });
    if (defined.has(call)) return;
    const entry = library[name];
    for (const used of entry.uses ?? []) define({ name: used, type });
    const text = entry.text
      .replaceAll('_S(', `_${suffix[type]}(`)
      .replaceAll(/\bT\b/g, type)
      .replaceAll(/\bU\b/g, type.replace('f32', 'u32'))
      .replaceAll(/\bB\b/g, type.replace('f32', 'bool'));
    defined.set(call, text);
  };
  for (const use of uses) define(use);
  return [...defined.values()].join('\n');
}
