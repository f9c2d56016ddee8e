import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { emitActivation } from './activation';
import { addresses } from './addresses';
import { emitColumnSums } from './column-sums';
import type { DenseShape } from './dense';
import { type CompiledLayer, push } from './layer';
import { type SparseShape, sparsePlaces } from './sparse-pixels';
import { emitSparseProduct } from './sparse-product';

const FLOAT = 4;

/**
 * As `compileDense`, for a first layer whose input are lists (see `sparsePixels`): what is multiplied by 0 is not
 * multiplied at all.
 */
export const compileSparseDense = (
  module: ModuleBuilder,
  shape: Omit<DenseShape, 'gate'>,
  input: SparseShape,
): CompiledLayer => {
  const { rows, units, weightOffset, biasOffset, activation, fused } = shape;
  const { pictures, columns } = sparsePlaces(input);

  const forward = module.define(addresses(4), (f) => {
    const at = (k: number) => f.parameter(k);
    emitSparseProduct(
      f,
      { left: pictures, columns: units, bias: true, relu: activation === 'relu', fused },
      { right: at(0), bias: at(1), input: at(2), out: at(3) },
    );
    emitActivation(f, activation, at(3), rows * units);
  });
  const parameters = module.define(addresses(4), (f) => {
    const [weights, bias, from, dz] = [0, 1, 2, 3].map((k) => f.parameter(k));
    if (!weights || !bias || !from || !dz) throw new Error('there are four addresses');
    emitColumnSums(f, { rows, columns: units }, { from: dz, to: bias });
    emitSparseProduct(
      f,
      { left: columns, columns: units, bias: false, relu: false, fused },
      { right: dz, bias, input: from, out: weights },
    );
  });

  return {
    learns: true,
    outputSize: rows * units,
    scratchSize: 0,
    forward: (f, { theta }, from, to) => {
      f.address(theta, weightOffset * FLOAT).address(theta, biasOffset * FLOAT);
      push(push(f, from), to).call(forward);
    },
    parameters: (f, { gradient }, from, dz) => {
      f.address(gradient, weightOffset * FLOAT).address(gradient, biasOffset * FLOAT);
      push(push(f, from), dz).call(parameters);
    },
    input: () => {
      throw new Error('pictures have no gradient');
    },
  };
};
