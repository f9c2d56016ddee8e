import type { LibraryName } from '../shader/library-name';
import { polynomials } from '../shader/polynomials';

interface LibraryFunction {
  readonly uses?: readonly LibraryName[];
  readonly text: string;
}

/** The functions of `wgsl/library` for one float in GLSL ES 3.00, by the same polynomials; exactness is open there too. */
const library: Readonly<Record<LibraryName, LibraryFunction>> = {
  // Variables, so that nothing folds them.
  nan: {
    text: `uint dh_nan_bits = 0x7fc00000u;
float dh_nan() { return uintBitsToFloat(dh_nan_bits); }`,
  },
  infinity: {
    text: `uint dh_infinity_bits = 0x7f800000u;
float dh_infinity() { return uintBitsToFloat(dh_infinity_bits); }`,
  },
  // By its bits: compilers may take isnan(x) and x != x for false.
  isnan: {
    text: 'bool dh_isnan(float x) { return (floatBitsToUint(x) & 0x7fffffffu) > 0x7f800000u; }',
  },
  log: {
    uses: ['nan', 'infinity'],
    text: 'float dh_log(float x) { return x > 0.0 ? log(x) : (x == 0.0 ? -dh_infinity() : dh_nan()); }',
  },
  min: {
    uses: ['isnan'],
    text: 'float dh_min(float a, float b) { return dh_isnan(a) || dh_isnan(b) ? a + b : min(a, b); }',
  },
  max: {
    uses: ['isnan'],
    text: 'float dh_max(float a, float b) { return dh_isnan(a) || dh_isnan(b) ? a + b : max(a, b); }',
  },
  cbrt: {
    text: 'float dh_cbrt(float x) { return x == 0.0 ? x : sign(x) * pow(abs(x), 0.33333334); }',
  },
  pow: {
    uses: ['nan', 'infinity', 'isnan'],
    text: `float dh_pow(float a, float b) {
  if (b == 0.0) return 1.0;
  if (dh_isnan(a) || dh_isnan(b)) return a + b;
  float power = a == 0.0 ? (b < 0.0 ? dh_infinity() : 0.0) : pow(abs(a), b);
  if (a >= 0.0) return power;
  if (floor(b) != b) return dh_nan();
  return abs(b - 2.0 * floor(0.5 * b)) == 1.0 ? -power : power;
}`,
  },
  sine: {
    text: `float dh_sine(float x, float quarter) {
  float turns = floor(x * 0.63661975 + 0.5);
  float r = ${polynomials.afterTurns};
  float z = r * r;
  float s = ${polynomials.sine};
  float c = ${polynomials.cosine};
  float n = turns + quarter;
  float q = n - 4.0 * floor(0.25 * n);
  float value = q == 0.0 || q == 2.0 ? s : c;
  return q >= 2.0 ? -value : value;
}`,
  },
  sin: { uses: ['sine'], text: 'float dh_sin(float x) { return dh_sine(x, 0.0); }' },
  cos: { uses: ['sine'], text: 'float dh_cos(float x) { return dh_sine(x, 1.0); }' },
  tan: {
    uses: ['sine'],
    text: 'float dh_tan(float x) { return dh_sine(x, 0.0) / dh_sine(x, 1.0); }',
  },
  tanh: {
    uses: ['isnan'],
    text: `float dh_tanh(float x) {
  if (dh_isnan(x)) return x;
  float a = min(abs(x), 20.0);
  if (a < 0.625) {
    float z = x * x;
    return ${polynomials.tanh};
  }
  float t = exp(-2.0 * a);
  return sign(x) * (1.0 - t) / (1.0 + t);
}`,
  },
  sigmoid: {
    text: `float dh_sigmoid(float x) {
  float t = exp(-abs(x));
  return x >= 0.0 ? 1.0 / (1.0 + t) : t / (1.0 + t);
}`,
  },
  // From the arctangent, which is exact enough at both ends.
  asin: {
    uses: ['atan2', 'nan'],
    text: `float dh_asin(float x) {
  return abs(x) <= 1.0 ? dh_atan2(x, sqrt((1.0 - x) * (1.0 + x))) : dh_nan();
}`,
  },
  acos: {
    uses: ['atan2', 'nan'],
    text: `float dh_acos(float x) {
  return abs(x) <= 1.0 ? dh_atan2(sqrt((1.0 - x) * (1.0 + x)), x) : dh_nan();
}`,
  },
  atan: {
    uses: ['atan2', 'isnan'],
    text: 'float dh_atan(float x) { return dh_isnan(x) ? x : dh_atan2(x, 1.0); }',
  },
  // By half the exponent, so that it overflows no sooner than its value.
  sinh: {
    text: `float dh_sinh(float x) {
  if (abs(x) < 1.0) {
    float z = x * x;
    return ${polynomials.sinh};
  }
  float t = exp(0.5 * abs(x));
  return sign(x) * (0.5 * t * t - 0.5 / t / t);
}`,
  },
  cosh: {
    text: `float dh_cosh(float x) {
  float t = exp(0.5 * abs(x));
  return 0.5 * t * t + 0.5 / t / t;
}`,
  },
  log2: {
    uses: ['nan', 'infinity'],
    text: 'float dh_log2(float x) { return x > 0.0 ? log2(x) : (x == 0.0 ? -dh_infinity() : dh_nan()); }',
  },
  log10: { uses: ['log2'], text: 'float dh_log10(float x) { return 0.30103 * dh_log2(x); }' },
  hypot: {
    uses: ['isnan'],
    text: `float dh_hypot(float x, float y) {
  if (dh_isnan(x) || dh_isnan(y)) return x + y;
  float high = max(abs(x), abs(y));
  float q = min(abs(x), abs(y)) / (high == 0.0 ? 1.0 : high);
  return high > 3.4e38 ? high : high * sqrt(1.0 + q * q);
}`,
  },
  round: { text: 'float dh_round(float x) { return roundEven(x); }' },
  atan2: {
    text: `float dh_atan2(float y, float x) {
  float a = abs(x);
  float b = abs(y);
  float high = max(a, b);
  float q = min(a, b) / (high == 0.0 ? 1.0 : high);
  bool far = q > 0.41421357;
  float r = far ? (q - 1.0) / (q + 1.0) : q;
  float z = r * r;
  float p = ${polynomials.arctangent};
  float low = far ? p + 0.7853982 : p;
  float first = b > a ? 1.5707964 - low : low;
  float halfway = x < 0.0 ? 3.1415927 - first : first;
  return y < 0.0 ? -halfway : halfway;
}`,
  },
};

/** The definitions of the functions used and of those they use, each once. */
export function glslLibrary(uses: Iterable<LibraryName>): string {
  const defined = new Map<LibraryName, string>();
  const define = (name: LibraryName) => {
    if (defined.has(name)) return;
    const entry = library[name];
    for (const used of entry.uses ?? []) define(used);
    defined.set(name, entry.text);
  };
  for (const name of uses) define(name);
  return [...defined.values()].join('\n');
}
