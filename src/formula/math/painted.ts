import type { MathLibrary } from './float64';

/**
 * The browser's own functions, which stand for `float64` in the page's half of the build (scripts/page-math.ts): what is
 * only painted may differ in last digits, and the library would be a fifteenth of the first page. Everything that is
 * recorded comes from the worker, which has the library.
 */
export const { exp, expm1, log, log1p, log2, log10, cbrt, pow, hypot } = Math;
export const { sin, cos, tan, asin, acos, atan, atan2 } = Math;
export const { sinh, cosh, tanh } = Math;

// Listed: Math's own cannot be gone through.
export const float64: MathLibrary = {
  ...{ exp, expm1, log, log1p, log2, log10, cbrt, pow, hypot },
  ...{ sin, cos, tan, asin, acos, atan, atan2 },
  ...{ sinh, cosh, tanh },
};
