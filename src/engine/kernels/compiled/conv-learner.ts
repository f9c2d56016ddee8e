import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { addresses } from './addresses';
import { emitColumnSums } from './column-sums';
import { type ConvShape, convSizes } from './conv-shape';
import { behind, type Learner, push } from './layer';

const FLOAT = 4;

/** Numbers of what one block of pictures adds to the gradient: filter, then bias; blocks begin at multiples of four. */
export const convSumsSize = (shape: ConvShape): number =>
  Math.ceil(((convSizes(shape).taps + 1) * shape.filters) / 4) * 4;

/** Adds up what the blocks of pictures have summed up, always in the same order. */
export const compileConvLearner = (
  module: ModuleBuilder,
  shape: ConvShape,
  blocks: number,
): Learner => {
  const { filters, weightOffset, biasOffset } = shape;
  const filterSize = convSizes(shape).taps * filters;
  const adder = (columns: number) =>
    module.define(addresses(2), (f) => {
      const [from, to] = [f.parameter(0), f.parameter(1)];
      emitColumnSums(f, { rows: blocks, columns, rowStep: convSumsSize(shape) }, { from, to });
    });
  const [addFilter, addBias] = [adder(filterSize), adder(filters)];
  return {
    reads: 'sums',
    parts: 1,
    roomSize: 0,
    run: (f, { gradient, sums }) => {
      push(f, sums)
        .address(gradient, weightOffset * FLOAT)
        .call(addFilter);
      push(f, behind(sums, filterSize * FLOAT));
      f.address(gradient, biasOffset * FLOAT).call(addBias);
    },
  };
};
