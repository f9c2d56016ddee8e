import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { addresses } from './addresses';
import type { DenseShape } from './dense';
import { type Learner, pushAt } from './layer';
import { emitPack, PANEL, packedSize } from './pack';
import { emitProduct } from './product';

const FLOAT = 4;

/**
 * Gradient by weights and bias of a dense layer, a panel of columns a part: what is packed for a panel no other one
 * reads.
 */
export const compileDenseLearner = (
  module: ModuleBuilder,
  { inputs, units, weightOffset, biasOffset, fused }: Omit<DenseShape, 'rows' | 'gate'>,
  rows: number,
): Learner => {
  const panel = (columns: number) =>
    module.define(addresses(5), (f) => {
      const at = (k: number) => f.parameter(k);
      const [weights, bias, left, dz, packed] = [at(0), at(1), at(2), at(3), at(4)];
      emitPack(
        f,
        { terms: rows, columns, termStep: units, columnStep: 1, sums: 'write' },
        { from: dz, to: packed, sums: bias },
      );
      emitProduct(
        f,
        {
          rows: inputs,
          terms: rows,
          columns,
          outRowStep: units,
          leftRowStep: 1,
          leftTermStep: inputs,
          finish: { kind: 'none' },
          fused,
        },
        { left, right: packed, out: weights, extra: weights },
      );
    });
  const whole = Math.floor(units / PANEL);
  const kinds = [
    { from: 0, count: whole, columns: PANEL },
    { from: whole, count: 1, columns: units % PANEL },
  ]
    .filter(({ count, columns }) => count > 0 && columns > 0)
    .map((kind) => ({ ...kind, callee: panel(kind.columns) }));
  return {
    reads: 'rows',
    parts: Math.ceil(units / PANEL),
    roomSize: packedSize(rows, units),
    run: (f, { gradient, input, dz, room }, part) => {
      for (const { from, count, callee } of kinds) {
        f.address(part, -from).i32(count).op('i32.lt_u');
        f.when(() => {
          const along = (offset: number) => ({ base: gradient, bytes: offset * FLOAT });
          pushAt(f, along(weightOffset), part, PANEL * FLOAT);
          pushAt(f, along(biasOffset), part, PANEL * FLOAT);
          f.address(input.base, input.bytes);
          pushAt(f, dz, part, PANEL * FLOAT);
          pushAt(f, room, part, PANEL * rows * FLOAT).call(callee);
        });
      }
    },
  };
};
