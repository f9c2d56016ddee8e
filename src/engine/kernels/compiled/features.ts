import type { FunctionBuilder } from '../../../formula/wasm/assembler/function-builder';
import { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';

const known = new Map<string, boolean>();

/** Whether this machine takes a function from three vectors to one. */
const takes = (name: string, write: (f: FunctionBuilder) => void): boolean => {
  const before = known.get(name);
  if (before !== undefined) return before;
  const module = new ModuleBuilder();
  module.define({ parameters: ['v128', 'v128', 'v128'], results: ['v128'] }, write);
  const valid = WebAssembly.validate(module.encode(false));
  known.set(name, valid);
  return valid;
};

/** SIMD: four numbers in one instruction. */
export const hasVectors = (): boolean => takes('vectors', (f) => f.get(f.parameter(0)));

/** Relaxed SIMD: multiplies and adds in one instruction. */
export const hasFusedMultiplyAdd = (): boolean =>
  takes('fused', (f) => {
    for (const value of f.parameters) f.get(value);
    f.op('f32x4.relaxed_madd');
  });
