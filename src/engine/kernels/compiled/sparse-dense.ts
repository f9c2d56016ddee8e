import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { emitActivation } from './activation';
import { addresses } from './addresses';
import { emitColumnSums } from './column-sums';
import type { DenseShape } from './dense';
import { behind, type CompiledLayer, type Learner, push, pushAt } from './layer';
import { once } from './once';
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
  const { pictures } = sparsePlaces(input);

  const forward = once(() =>
    module.define(addresses(5), (f) => {
      const at = (k: number) => f.parameter(k);
      emitSparseProduct(
        f,
        {
          left: pictures,
          lists: rows,
          columns: units,
          bias: true,
          activation,
          fused,
        },
        { right: at(0), bias: at(1), list: at(2), ends: at(3), out: at(4) },
      );
      emitActivation(f, activation, at(4), rows * units);
    }),
  );

  return {
    outputSize: rows * units,
    multiplications: rows * input.pixels * input.light * units,
    packedSize: 0,
    scratchSize: 0,
    prepare: () => {},
    forward: (f, { theta, row }, from, to) => {
      f.address(theta, weightOffset * FLOAT).address(theta, biasOffset * FLOAT);
      pushAt(f, behind(from, pictures.start * FLOAT), row, pictures.step);
      pushAt(f, behind(from, pictures.ends * FLOAT), row, pictures.endStep);
      push(f, to).call(forward());
    },
    input: () => {
      throw new Error('pictures have no gradient');
    },
    learner: () => compileSparseLearner(module, shape, input),
  };
};

/** Gradient by weights and bias, the weights of some pixels a part and the bias another one. */
const compileSparseLearner = (
  module: ModuleBuilder,
  { units, weightOffset, biasOffset, fused }: Omit<DenseShape, 'gate'>,
  input: SparseShape,
): Learner => {
  const { rows, pixels, part: perPart } = input;
  const { columns } = sparsePlaces(input);
  if (pixels % perPart > 0)
    throw new RangeError(`${pixels} pixels do not fall into parts of ${perPart}`);
  const groups = pixels / perPart;
  const weights = module.define(addresses(4), (f) => {
    const at = (k: number) => f.parameter(k);
    emitSparseProduct(
      f,
      { left: columns, lists: perPart, columns: units, bias: false, activation: undefined, fused },
      { right: at(0), bias: at(0), list: at(1), ends: at(2), out: at(3) },
    );
  });
  const bias = module.define(addresses(2), (f) => {
    const [from, to] = [f.parameter(0), f.parameter(1)];
    emitColumnSums(f, { rows, columns: units, rowStep: units }, { from, to });
  });
  return {
    reads: 'rows',
    parts: groups + 1,
    roomSize: 0,
    run: (f, { gradient, input: from, dz }, part) => {
      f.get(part).i32(groups).op('i32.lt_u');
      f.when(() => {
        const lists = (numbers: number, step: number) =>
          pushAt(f, behind(from, numbers * FLOAT), part, perPart * step);
        push(f, dz);
        lists(columns.start, columns.step);
        lists(columns.ends, columns.endStep);
        const to = { base: gradient, bytes: weightOffset * FLOAT };
        pushAt(f, to, part, perPart * units * FLOAT).call(weights);
      });
      f.get(part).i32(groups).op('i32.eq');
      f.when(() =>
        push(f, dz)
          .address(gradient, biasOffset * FLOAT)
          .call(bias),
      );
    },
  };
};
