import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import { emitReadLanes, emitWriteLanes } from './lanes';

const FLOAT = 4;
const PANEL = 32;

export interface ColumnSumsShape {
  readonly rows: number;
  readonly columns: number;
  /** From one row to the next, in numbers. */
  readonly rowStep: number;
}

/** Writes the sums of the columns of a matrix [rows, columns], each row after row. */
export const emitColumnSums = (
  f: FunctionBuilder,
  { rows, columns, rowStep }: ColumnSumsShape,
  pointers: { readonly from: Local; readonly to: Local },
): void => {
  const start = f.local('i32');
  const from = f.local('i32');
  const to = f.local('i32');
  const spare = f.local('v128');
  const sums = f.locals('v128', PANEL / 4);
  const panel = (width: number) => {
    const quads = sums.slice(0, Math.ceil(width / 4));
    const lanes = (quad: number) => Math.min(4, width - quad * 4);
    for (const sum of quads) f.f32x4(0).set(sum);
    f.get(start).set(from);
    f.repeat(rows, () => {
      quads.forEach((sum, quad) => {
        emitReadLanes(f, from, quad * 4 * FLOAT, lanes(quad), spare);
        f.get(sum).op('f32x4.add').set(sum);
      });
      f.advance(from, rowStep * FLOAT);
    });
    quads.forEach((sum, quad) => {
      emitWriteLanes(f, to, quad * 4 * FLOAT, lanes(quad), sum);
    });
  };
  f.get(pointers.from).set(start).get(pointers.to).set(to);
  f.repeat(Math.floor(columns / PANEL), () => {
    panel(PANEL);
    f.advance(start, PANEL * FLOAT).advance(to, PANEL * FLOAT);
  });
  if (columns % PANEL > 0) panel(columns % PANEL);
};
