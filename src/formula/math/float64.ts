import { compileModule, instantiate } from '../wasm/host';
import { fromBase64 } from './base64';
import { mathLibrary } from './library';

type One = (x: number) => number;
type Two = (x: number, y: number) => number;

export interface MathLibrary {
  readonly exp: One;
  /** exp(x) - 1 */
  readonly expm1: One;
  readonly log: One;
  /** log(1 + x) */
  readonly log1p: One;
  readonly log2: One;
  readonly log10: One;
  readonly cbrt: One;
  readonly sin: One;
  readonly cos: One;
  readonly tan: One;
  readonly asin: One;
  readonly acos: One;
  readonly atan: One;
  readonly sinh: One;
  readonly cosh: One;
  readonly tanh: One;
  /** As ECMAScript has it: 1 to the power of NaN or of an infinity is NaN. */
  readonly pow: Two;
  /** The angle of (x, y), which is the second and the first argument. */
  readonly atan2: Two;
  readonly hypot: Two;
}

/**
 * Float64 functions with the same bits in every browser and in Node, where `Math`'s differ in last digits: WebAssembly
 * computes sums, products, quotients and square roots exactly as IEEE 754 says, and these are made of nothing else.
 * Within 1 unit in the last place of correctly rounded (see the test).
 */
export const float64: MathLibrary = instantiate<MathLibrary>(
  compileModule(fromBase64(mathLibrary)),
);

export const { exp, expm1, log, log1p, log2, log10, cbrt, pow, hypot } = float64;
export const { sin, cos, tan, asin, acos, atan, atan2 } = float64;
export const { sinh, cosh, tanh } = float64;
