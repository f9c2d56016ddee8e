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
  atan2: Math.atan2,
} as const satisfies Readonly<Record<string, (x: number, y: number) => number>>;

export type MathName = keyof typeof mathImports;

export type MathCallees = Readonly<Record<MathName, Callee>>;

/** Declares all of them in a module. */
export const importMath = (module: ModuleBuilder): MathCallees => {
  const declare = (name: MathName) =>
    module.import(name, {
      parameters: name === 'pow' || name === 'atan2' ? ['f64', 'f64'] : ['f64'],
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
    atan2: declare('atan2'),
  };
};
