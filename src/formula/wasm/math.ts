import type { BinaryOperation, UnaryOperation } from '../graph/operation';
import { float64, type MathLibrary } from '../math/float64';
import type { Callee, FunctionBuilder } from './assembler/function-builder';
import type { ModuleBuilder } from './assembler/module-builder';

export type MathName = keyof MathLibrary;

/** What WebAssembly has no instruction for, in float64. Hand it to a module with its memory as `env`. */
export const mathImports: MathLibrary = float64;

const names = Object.keys(mathImports) as MathName[];
const isMathName = (name: string): name is MathName => Object.hasOwn(mathImports, name);

export type MathCallees = Readonly<Record<MathName, Callee>>;

/** Declares all of them in a module. */
export const importMath = (module: ModuleBuilder): MathCallees =>
  Object.fromEntries(
    names.map((name) => [
      name,
      module.import(name, {
        parameters: mathImports[name].length === 2 ? ['f64', 'f64'] : ['f64'],
        results: ['f64'],
      }),
    ]),
  ) as Record<MathName, Callee>;

/** Puts a function's value in the place of its arguments on the stack, in float64. */
export const callMath = (
  f: FunctionBuilder,
  operation: UnaryOperation | BinaryOperation,
  math: MathCallees,
): void => {
  if (operation === 'sigmoid') {
    const below = f.local('f64');
    f.op('f64.neg').call(math.exp).f64(1).op('f64.add').set(below);
    f.f64(1).get(below).op('f64.div');
    return;
  }
  if (!isMathName(operation)) throw new Error(`${operation} is in no library`);
  f.call(math[operation]);
};
