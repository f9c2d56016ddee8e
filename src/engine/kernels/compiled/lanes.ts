import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';

const FLOAT = 4;

/** Four numbers on the stack, of which the last may lie past the end of a row: those are not read. `spare` is lost. */
export const emitReadLanes = (
  f: FunctionBuilder,
  pointer: Local,
  offset: number,
  lanes: number,
  spare: Local,
): FunctionBuilder => {
  if (lanes === 4) return f.get(pointer).memory('v128.load', offset);
  f.f32x4(0).set(spare);
  for (let k = 0; k < lanes; k += 1) {
    f.get(pointer)
      .get(spare)
      .laneMemory('v128.load32_lane', k, offset + k * FLOAT)
      .set(spare);
  }
  return f.get(spare);
};

/** Writes the first numbers of four. */
export const emitWriteLanes = (
  f: FunctionBuilder,
  pointer: Local,
  offset: number,
  lanes: number,
  value: Local,
): void => {
  if (lanes === 4) {
    f.get(pointer).get(value).memory('v128.store', offset);
    return;
  }
  for (let k = 0; k < lanes; k += 1) {
    f.get(pointer)
      .get(value)
      .laneMemory('v128.store32_lane', k, offset + k * FLOAT);
  }
};
