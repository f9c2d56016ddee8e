import type { Callee } from './assembler/function-builder';
import type { ModuleBuilder } from './assembler/module-builder';

/** What WebAssembly has no instruction for, in float64. Hand it to a module with its memory as `env`. */
export const mathImports = {
  sign: Math.sign,
  cbrt: Math.cbrt,
  exp: Math.exp,
  log: Math.log,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  tanh: Math.tanh,
  sigmoid: (x: number) => 1 / (1 + Math.exp(-x)),
  pow: (x: number, y: number) => x ** y,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  log2: Math.log2,
  log10: Math.log10,
  atan2: Math.atan2,
  hypot: (x: number, y: number) => Math.hypot(x, y),
} as const satisfies Readonly<Record<string, (x: number, y: number) => number>>;

export type MathName = keyof typeof mathImports;

export type MathCallees = Readonly<Record<MathName, Callee>>;

const ofTwo: ReadonlySet<MathName> = new Set(['pow', 'atan2', 'hypot']);

/** Declares all of them in a module. */
export const importMath = (module: ModuleBuilder): MathCallees => {
  const declare = (name: MathName) =>
    module.import(name, {
      parameters: ofTwo.has(name) ? ['f64', 'f64'] : ['f64'],
      results: ['f64'],
    });
  return {
    sign: declare('sign'),
    cbrt: declare('cbrt'),
    exp: declare('exp'),
    log: declare('log'),
    sin: declare('sin'),
    cos: declare('cos'),
    tan: declare('tan'),
    tanh: declare('tanh'),
    sigmoid: declare('sigmoid'),
    pow: declare('pow'),
    asin: declare('asin'),
    acos: declare('acos'),
    atan: declare('atan'),
    sinh: declare('sinh'),
    cosh: declare('cosh'),
    log2: declare('log2'),
    log10: declare('log10'),
    atan2: declare('atan2'),
    hypot: declare('hypot'),
  };
};
