import type { Activation } from '../../../catalog/definition';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { emitActivation } from './activation';
import { addresses } from './addresses';
import { type CompiledLayer, push } from './layer';
import { emitPack, packedSize } from './pack';
import { emitProduct, gateFinish } from './product';

const FLOAT = 4;

export interface DenseShape {
  readonly rows: number;
  readonly inputs: number;
  readonly units: number;
  /** Numbers before the weights [inputs, units] and the bias [units] in the vector of parameters. */
  readonly weightOffset: number;
  readonly biasOffset: number;
  readonly activation: Activation;
  /** What made the input, and its gradient goes back through. */
  readonly gate: Activation;
  /** Multiply and add with one rounding. */
  readonly fused: boolean;
}

/** output = activation(input · weights + bias), for inputs [rows, inputs]. */
export const compileDense = (module: ModuleBuilder, shape: DenseShape): CompiledLayer => {
  const { rows, inputs, units, weightOffset, biasOffset, activation, gate, fused } = shape;

  const forward = module.define(addresses(5), (f) => {
    const at = (k: number) => f.parameter(k);
    const [weights, bias, left, out, packed] = [at(0), at(1), at(2), at(3), at(4)];
    emitPack(
      f,
      { terms: inputs, columns: units, termStep: units, columnStep: 1, sums: 'none' },
      { from: weights, to: packed, sums: packed },
    );
    emitProduct(
      f,
      {
        rows,
        terms: inputs,
        columns: units,
        leftRowStep: inputs,
        leftTermStep: 1,
        finish: { kind: 'bias', relu: activation === 'relu' },
        fused,
      },
      { left, right: packed, out, extra: bias },
    );
    emitActivation(f, activation, out, rows * units);
  });

  const parameters = module.define(addresses(5), (f) => {
    const at = (k: number) => f.parameter(k);
    const [weights, bias, left, dz, packed] = [at(0), at(1), at(2), at(3), at(4)];
    emitPack(
      f,
      { terms: rows, columns: units, termStep: units, columnStep: 1, sums: 'write' },
      { from: dz, to: packed, sums: bias },
    );
    emitProduct(
      f,
      {
        rows: inputs,
        terms: rows,
        columns: units,
        leftRowStep: 1,
        leftTermStep: inputs,
        finish: { kind: 'none' },
        fused,
      },
      { left, right: packed, out: weights, extra: weights },
    );
  });

  const inputGradient = module.define(addresses(5), (f) => {
    const at = (k: number) => f.parameter(k);
    const [weights, input, dz, out, packed] = [at(0), at(1), at(2), at(3), at(4)];
    emitPack(
      f,
      { terms: units, columns: inputs, termStep: 1, columnStep: units, sums: 'none' },
      { from: weights, to: packed, sums: packed },
    );
    emitProduct(
      f,
      {
        rows,
        terms: units,
        columns: inputs,
        leftRowStep: units,
        leftTermStep: 1,
        finish: gateFinish(gate),
        fused,
      },
      { left: dz, right: packed, out, extra: input },
    );
  });

  return {
    learns: true,
    outputSize: rows * units,
    scratchSize: Math.max(
      packedSize(inputs, units),
      packedSize(rows, units),
      packedSize(units, inputs),
    ),
    forward: (f, { theta, scratch }, from, to) => {
      f.address(theta, weightOffset * FLOAT).address(theta, biasOffset * FLOAT);
      push(push(push(f, from), to), scratch).call(forward);
    },
    parameters: (f, { gradient, scratch }, from, dz) => {
      f.address(gradient, weightOffset * FLOAT).address(gradient, biasOffset * FLOAT);
      push(push(push(f, from), dz), scratch).call(parameters);
    },
    input: (f, { theta, scratch }, from, dz, to) => {
      f.address(theta, weightOffset * FLOAT);
      push(push(push(push(f, from), dz), to), scratch).call(inputGradient);
    },
  };
};
