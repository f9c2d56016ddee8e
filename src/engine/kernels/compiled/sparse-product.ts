import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import type { ActivationCode } from './activation';
import { emitReadLanes, emitWriteLanes } from './lanes';
import { ENTRY, type SparseList } from './sparse-pixels';

const FLOAT = 4;
/** Columns that one pass over the lists computes; as many sums as registers hold. */
const PANEL = 32;

export interface SparseProductShape {
  readonly left: SparseList;
  /** How many of its lists. */
  readonly lists: number;
  /** Of the right factor and of the result. */
  readonly columns: number;
  readonly bias: boolean;
  /** Applied if it is a cheap one. */
  readonly activation: ActivationCode | undefined;
  /** Multiply and add with one rounding. */
  readonly fused: boolean;
}

/** Addresses; of the first list and of its first end. The last numbers of the right factor may be read three too far. */
export interface SparseProductPointers {
  readonly list: Local;
  readonly ends: Local;
  readonly right: Local;
  readonly out: Local;
  readonly bias: Local;
}

/** Writes out = left · right (+ bias, then an activation): for each list the sum of its entries' numbers times rows of `right`. */
export const emitSparseProduct = (
  f: FunctionBuilder,
  { left, lists, columns, bias, activation, fused }: SparseProductShape,
  pointers: SparseProductPointers,
): void => {
  const [right, outStart, biasAt] = [f.local('i32'), f.local('i32'), f.local('i32')];
  const [list, ends, out] = [f.local('i32'), f.local('i32'), f.local('i32')];
  const [entry, end] = [f.local('i32'), f.local('i32')];
  const [endAt, row] = [f.local('i32'), f.local('i32')];
  const value = f.local('v128');
  const spare = f.local('v128');
  const sums = f.locals('v128', PANEL / 4);
  const totals = f.locals('v128', PANEL / 4);

  const oneEntry = (quads: readonly Local[]) => {
    f.get(right).get(entry).memory('i32.load').op('i32.add').set(row);
    f.get(entry).memory('v128.load32_splat', FLOAT).set(value);
    quads.forEach((sum, quad) => {
      f.get(value)
        .get(row)
        .memory('v128.load', quad * 4 * FLOAT);
      if (fused) f.get(sum).op('f32x4.relaxed_madd').set(sum);
      else f.op('f32x4.mul').get(sum).op('f32x4.add').set(sum);
    });
    f.advance(entry, ENTRY);
  };
  /** The entries up to the end of a block. */
  const block = (quads: readonly Local[]) => {
    for (const sum of quads) f.f32x4(0).set(sum);
    f.loopWhile(
      () => oneEntry(quads),
      () => f.get(entry).get(end).op('i32.lt_u'),
    );
    quads.forEach((sum, quad) => {
      const total = totals[quad];
      if (total !== undefined) f.get(total).get(sum).op('f32x4.add').set(total);
    });
  };
  const panel = (width: number) => {
    const quads = sums.slice(0, Math.ceil(width / 4));
    const allTotals = totals.slice(0, quads.length);
    const lanes = (quad: number) => Math.min(4, width - quad * 4);
    f.get(pointers.list).set(list).get(pointers.ends).set(ends).get(outStart).set(out);
    f.repeat(lists, () => {
      for (const total of allTotals) f.f32x4(0).set(total);
      f.get(list).set(entry).get(ends).set(endAt);
      f.repeat(left.blocks, () => {
        f.get(endAt).memory('i32.load').set(end);
        f.get(entry).get(end).op('i32.lt_u');
        f.when(() => block(quads)).advance(endAt, left.blockStep);
      });
      allTotals.forEach((total, quad) => {
        if (bias) {
          emitReadLanes(f, biasAt, quad * 4 * FLOAT, lanes(quad), spare);
          f.get(total).op('f32x4.add').set(total);
        }
        if (activation?.cheap) activation.value(f, total);
        emitWriteLanes(f, out, quad * 4 * FLOAT, lanes(quad), total);
      });
      f.advance(list, left.step)
        .advance(ends, left.endStep)
        .advance(out, columns * FLOAT);
    });
  };

  f.get(pointers.right).set(right).get(pointers.out).set(outStart).get(pointers.bias).set(biasAt);
  f.repeat(Math.floor(columns / PANEL), () => {
    panel(PANEL);
    for (const pointer of [right, outStart, biasAt]) f.advance(pointer, PANEL * FLOAT);
  });
  if (columns % PANEL > 0) panel(columns % PANEL);
};
