import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import { emitExpandPixels } from './expand-pixels';

const FLOAT = 4;

/** How the examples of a batch lie in memory for the first layer. */
export interface InputForm {
  /** Numbers that they take. */
  readonly size: number;
  /** From one example's numbers to the next; 0 where the first layer finds one by its number in the batch. */
  readonly rowSize: number;
  /** Writes them from what the host left: bytes, by a table with the number for each byte, or the numbers themselves. */
  emit(
    f: FunctionBuilder,
    pointers: { readonly raw: Local; readonly table: Local; readonly out: Local },
  ): void;
}

/** Every byte's number, example by example. */
export const byteInputs = (rows: number, count: number): InputForm => ({
  size: rows * count,
  rowSize: count,
  emit: (f, pointers) => emitExpandPixels(f, rows * count, pointers),
});

/** The numbers as they are. */
export const floatInputs = (rows: number, count: number): InputForm => ({
  size: rows * count,
  rowSize: count,
  emit: (f, { raw, out }) => {
    f.copyBytes(
      () => f.get(out),
      () => f.get(raw),
      rows * count * FLOAT,
    );
  },
});

/** Where the factors of dropout lie behind the address of the inputs, in numbers. */
export const masksBehind = ({ size }: InputForm): number => Math.ceil(size / 4) * 4;
