import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import { emitExpandPixels } from './expand-pixels';

/** How the pictures of a batch lie in memory for the first layer. */
export interface InputForm {
  /** Numbers that they take. */
  readonly size: number;
  /** Writes them from bytes, by a table with the number for each byte. */
  emit(
    f: FunctionBuilder,
    pointers: { readonly bytes: Local; readonly table: Local; readonly out: Local },
  ): void;
}

/** Every pixel's number, picture by picture. */
export const densePixels = (size: number): InputForm => ({
  size,
  emit: (f, pointers) => emitExpandPixels(f, size, pointers),
});
