import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { type ActivationCode, emitActivation } from './activation';
import { addresses } from './addresses';
import { compileDenseLearner } from './dense-learner';
import { behind, type CompiledLayer, push } from './layer';
import { once } from './once';
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
  readonly activation: ActivationCode | undefined;
  /** What made the input, and its gradient goes back through. */
  readonly gate: ActivationCode | undefined;
  /** Multiply and add with one rounding. */
  readonly fused: boolean;
}

/** output = activation(input · weights + bias), for inputs [rows, inputs]. */
export const compileDense = (module: ModuleBuilder, shape: DenseShape): CompiledLayer => {
  const { rows, inputs, units, weightOffset, biasOffset, activation, gate, fused } = shape;
  const turned = packedSize(inputs, units) * FLOAT;

  const packer = (terms: number, columns: number, termStep: number, columnStep: number) =>
    once(() =>
      module.define(addresses(2), (f) => {
        const [from, to] = [f.parameter(0), f.parameter(1)];
        emitPack(f, { terms, columns, termStep, columnStep, sums: 'none' }, { from, to, sums: to });
      }),
    );
  const pack = packer(inputs, units, units, 1);
  const packTurned = packer(units, inputs, 1, units);

  const forward = once(() =>
    module.define(addresses(4), (f) => {
      const at = (k: number) => f.parameter(k);
      const [packed, bias, left, out] = [at(0), at(1), at(2), at(3)];
      emitProduct(
        f,
        {
          rows,
          terms: inputs,
          columns: units,
          leftRowStep: inputs,
          leftTermStep: 1,
          finish: { kind: 'bias', activation },
          fused,
        },
        { left, right: packed, out, extra: bias },
      );
      emitActivation(f, activation, out, rows * units);
    }),
  );

  const inputGradient = once(() =>
    module.define(addresses(4), (f) => {
      const at = (k: number) => f.parameter(k);
      const [packed, input, dz, out] = [at(0), at(1), at(2), at(3)];
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
    }),
  );

  return {
    outputSize: rows * units,
    multiplications: rows * inputs * units,
    packedSize: packedSize(inputs, units) + packedSize(units, inputs),
    scratchSize: 0,
    prepare: (f, theta, packed, back) => {
      push(f.address(theta, weightOffset * FLOAT), packed).call(pack());
      if (back)
        push(f.address(theta, weightOffset * FLOAT), behind(packed, turned)).call(packTurned());
    },
    forward: (f, { theta, packed }, from, to) => {
      push(f, packed).address(theta, biasOffset * FLOAT);
      push(push(f, from), to).call(forward());
    },
    input: (f, { packed }, from, dz, to) => {
      push(push(push(push(f, behind(packed, turned)), from), dz), to).call(inputGradient());
    },
    learner: (batch) => compileDenseLearner(module, shape, batch.rows),
  };
};
