import type { Callee } from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { addresses } from './addresses';
import { type ConvShape, convSizes } from './conv-shape';
import { once } from './once';
import { emitPack, PANEL, packedSize } from './pack';
import { emitProduct, gateFinish } from './product';

const FLOAT = 4;

/**
 * The gradient of a convolution by its input: the convolution of dz, with zeros left and right of its rows, and the
 * filter turned around. Above and below no zeros are needed: those rows of the filter are left out. Where the picture
 * has zeros around it, nothing is computed for them.
 * `turn(filter, packed)` prepares the filter for `run(packed, gate, dz, out, scratch)`.
 */
export const compileConvInput = (
  module: ModuleBuilder,
  shape: ConvShape,
): {
  readonly turn: () => Callee;
  readonly run: () => Callee;
  readonly packedSize: number;
  readonly scratchSize: number;
} => {
  const { images, height, width, channels, filters, size, gate: activation, fused } = shape;
  const { before, outHeight, outWidth } = convSizes(shape);
  const rowTerms = size * filters;
  const terms = size * rowTerms;
  const margin = size - 1;
  const paddedRow = (outWidth + 2 * margin) * filters;
  const panels = Math.ceil(channels / PANEL);
  const outRow = width * channels * FLOAT;

  const turn = once(() => {
    /** One tap of the filter: [channels, filters] becomes terms by columns. */
    const packTap = (columns: number) =>
      module.define(addresses(2), (f) => {
        const [from, to] = [f.parameter(0), f.parameter(1)];
        const shapeOfTap = { terms: filters, columns, termStep: 1, columnStep: filters };
        emitPack(f, { ...shapeOfTap, sums: 'none' }, { from, to, sums: to });
      });
    const lastColumns = channels % PANEL;
    const packWhole = channels >= PANEL ? packTap(PANEL) : undefined;
    const packLast = lastColumns > 0 ? packTap(lastColumns) : undefined;
    return module.define(addresses(2), (f) => {
      const [filter, to] = [f.parameter(0), f.parameter(1)];
      for (let panel = 0; panel < panels; panel += 1) {
        const pack = (panel + 1) * PANEL <= channels ? packWhole : packLast;
        if (pack === undefined) throw new Error('a panel without columns');
        for (let tap = 0; tap < size * size; tap += 1) {
          const opposite = size * size - 1 - tap;
          f.address(filter, (opposite * channels + panel * PANEL) * filters * FLOAT);
          f.address(to, (panel * terms + tap * filters) * PANEL * FLOAT).call(pack);
        }
      }
    });
  });

  /** One row of the result from `count` rows of dz, the first of them and the filter's row for it are given. */
  const rowOf = new Map<number, Callee>();
  const rowFrom = (count: number): Callee => {
    const known = rowOf.get(count);
    if (known !== undefined) return known;
    const made = module.define(addresses(4), (f) => {
      const at = (k: number) => f.parameter(k);
      emitProduct(
        f,
        {
          rows: width,
          terms: rowTerms,
          segments: { count, step: paddedRow },
          panelTerms: terms,
          columns: channels,
          leftRowStep: filters,
          leftTermStep: 1,
          finish: gateFinish(activation),
          fused,
        },
        { left: at(0), right: at(1), out: at(2), extra: at(3) },
      );
    });
    rowOf.set(count, made);
    return made;
  };
  /** For each row of the result: rows of dz that reach it. */
  const reach = () =>
    Array.from({ length: height }, (_, row) => {
      const y = row + before;
      const first = Math.max(0, y - margin);
      const last = Math.min(outHeight - 1, y);
      const call = rowFrom(last - first + 1);
      // Row y - margin of dz would meet the first row of the turned filter.
      return { first, filterRow: first - (y - margin), call };
    });

  const run = once(() => {
    const rows = reach();
    return module.define(addresses(5), (f) => {
      const at = (k: number) => f.parameter(k);
      const [packed, padded] = [at(0), at(4)];
      const gate = f.local('i32');
      const dz = f.local('i32');
      const out = f.local('i32');
      f.clearBytes(() => f.get(padded), outHeight * paddedRow * FLOAT);
      f.get(at(1)).set(gate).get(at(2)).set(dz).get(at(3)).set(out);
      f.repeat(images, () => {
        for (let row = 0; row < outHeight; row += 1) {
          const to = (row * paddedRow + margin * filters) * FLOAT;
          const from = row * outWidth * filters * FLOAT;
          f.copyBytes(
            () => f.address(padded, to),
            () => f.address(dz, from),
            outWidth * filters * FLOAT,
          );
        }
        for (const { first, filterRow, call } of rows) {
          f.address(padded, (first * paddedRow + before * filters) * FLOAT);
          f.address(packed, filterRow * rowTerms * PANEL * FLOAT);
          f.get(out).get(gate).call(call);
          f.advance(out, outRow).advance(gate, outRow);
        }
        f.advance(dz, outHeight * outWidth * filters * FLOAT);
      });
    });
  });
  return {
    turn,
    run,
    packedSize: packedSize(terms, channels),
    scratchSize: outHeight * paddedRow,
  };
};
