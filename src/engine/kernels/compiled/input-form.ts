import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import { emitExpandPixels } from './expand-pixels';

/** How the pictures of a batch lie in memory for the first layer. */
export interface InputForm {
  /** Numbers that they take. */
  readonly size: number;
  /** From one picture's numbers to the next; 0 where the first layer finds a picture by its number in the batch. */
  readonly rowSize: number;
  /** Writes them from bytes, by a table with the number for each byte. */
  emit(
    f: FunctionBuilder,
    pointers: { readonly bytes: Local; readonly table: Local; readonly out: Local },
  ): void;
}

/** Every pixel's number, picture by picture. */
export const densePixels = (rows: number, pixels: number): InputForm => ({
  size: rows * pixels,
  rowSize: pixels,
  emit: (f, pointers) => emitExpandPixels(f, rows * pixels, pointers),
});

/** Where the factors of dropout lie behind the address of the inputs, in numbers. */
export const masksBehind = ({ size }: InputForm): number => Math.ceil(size / 4) * 4;
