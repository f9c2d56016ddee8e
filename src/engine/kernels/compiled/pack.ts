import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';

/** Columns of one panel of a packed matrix. */
export const PANEL = 8;
const FLOAT = 4;

export interface PackShape {
  readonly terms: number;
  readonly columns: number;
  /** Steps in numbers, not bytes. */
  readonly termStep: number;
  readonly columnStep: number;
  /** The sums of the columns too: written, or added to what is there. */
  readonly sums: 'none' | 'write' | 'add';
}

/** Numbers that a packed matrix takes. */
export const packedSize = (terms: number, columns: number): number =>
  Math.ceil(columns / PANEL) * PANEL * terms;

/**
 * Writes a matrix [terms, columns] as panels of 8 columns, term by term, zeros past the last column: what a product
 * reads in order. Rows of a power of two would otherwise fight for the same few lines of the cache.
 */
export const emitPack = (
  f: FunctionBuilder,
  { terms, columns, termStep, columnStep, sums }: PackShape,
  pointers: { readonly from: Local; readonly to: Local; readonly sums: Local },
): void => {
  const panel = f.local('i32');
  const from = f.local('i32');
  const to = f.local('i32');
  const sumTo = f.local('i32');
  const values = f.locals('v128', 2);
  const totals = f.locals('v128', 2);

  const readQuad = (value: Local, half: number, lanes: number) => {
    const start = half * 4;
    if (lanes === 4 && columnStep === 1) {
      f.get(from)
        .memory('v128.load', start * FLOAT)
        .set(value);
      return;
    }
    f.f32x4(0).set(value);
    for (let k = 0; k < lanes; k += 1) {
      f.get(from)
        .get(value)
        .laneMemory('v128.load32_lane', k, (start + k) * columnStep * FLOAT)
        .set(value);
    }
  };
  const packPanel = (width: number) => {
    f.get(panel).set(from);
    if (sums !== 'none') for (const total of totals) f.f32x4(0).set(total);
    f.repeat(terms, () => {
      values.forEach((value, half) => {
        readQuad(value, half, Math.max(0, Math.min(4, width - half * 4)));
        f.get(to)
          .get(value)
          .memory('v128.store', half * 4 * FLOAT);
        const total = totals[half];
        if (sums !== 'none' && total !== undefined)
          f.get(total).get(value).op('f32x4.add').set(total);
      });
      f.advance(from, termStep * FLOAT).advance(to, PANEL * FLOAT);
    });
    if (sums === 'none') return;
    totals.forEach((total, half) => {
      for (let k = 0; k < Math.min(4, width - half * 4); k += 1) {
        if (sums === 'add') {
          f.get(sumTo).get(total).lane('f32x4.extract_lane', k).get(sumTo);
          f.memory('f32.load', (half * 4 + k) * FLOAT).op('f32.add');
          f.memory('f32.store', (half * 4 + k) * FLOAT);
          continue;
        }
        f.get(sumTo)
          .get(total)
          .laneMemory('v128.store32_lane', k, (half * 4 + k) * FLOAT);
      }
    });
    f.advance(sumTo, PANEL * FLOAT);
  };

  f.get(pointers.from).set(panel).get(pointers.to).set(to).get(pointers.sums).set(sumTo);
  f.repeat(Math.floor(columns / PANEL), () => {
    packPanel(PANEL);
    f.advance(panel, PANEL * columnStep * FLOAT);
  });
  if (columns % PANEL > 0) packPanel(columns % PANEL);
};
