import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';

const FLOAT = 4;
const UNROLL = 8;

/** Writes `count` numbers: for each byte the number that a table of 256 has for it. */
export const emitExpandPixels = (
  f: FunctionBuilder,
  count: number,
  pointers: { readonly raw: Local; readonly table: Local; readonly out: Local },
): void => {
  const from = f.local('i32');
  const to = f.local('i32');
  f.get(pointers.raw).set(from).get(pointers.out).set(to);
  const some = (n: number) => {
    for (let k = 0; k < n; k += 1) {
      f.get(to).get(from).memory('i32.load8_u', k).i32(2).op('i32.shl');
      f.get(pointers.table)
        .op('i32.add')
        .memory('f32.load')
        .memory('f32.store', k * FLOAT);
    }
    f.advance(from, n).advance(to, n * FLOAT);
  };
  f.repeat(Math.floor(count / UNROLL), () => some(UNROLL));
  some(count % UNROLL);
};
