import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import type { ActivationCode } from './activation';
import { addresses } from './addresses';
import {
  behind,
  type CompiledLayer,
  type Place,
  push,
  pushAt,
  type Vectors,
  WITHOUT_PARAMETERS,
} from './layer';
import { once } from './once';

const QUAD = 4;
const FLOAT = 4;

export interface DropoutShape {
  readonly rows: number;
  /** Numbers of one row; all rows have room for a multiple of four. */
  readonly inputs: number;
  /** Numbers before its factors among those of all dropouts. */
  readonly maskOffset: number;
  /** What made the input, and its gradient goes back through. */
  readonly gate: ActivationCode | undefined;
}

/** output = input * factor, number by number; the factors are given with the batch. */
export const compileDropout = (
  module: ModuleBuilder,
  { rows, inputs, maskOffset, gate }: DropoutShape,
): CompiledLayer => {
  const size = rows * inputs;
  /** `run(input, mask, left, out)`: out = left * mask, through the gate if there is one. */
  const define = (activation: ActivationCode | undefined) =>
    module.define(addresses(4), (f) => {
      const pointers = f.parameters;
      const [input, mask, left, out] = [0, 1, 2, 3].map((k) => f.parameter(k));
      if (!input || !mask || !left || !out) throw new Error('a dropout has four addresses');
      const value = f.local('v128');
      const y = f.local('v128');
      f.repeat(Math.ceil(size / QUAD), () => {
        f.get(left).memory('v128.load').get(mask).memory('v128.load').op('f32x4.mul').set(value);
        if (activation !== undefined) {
          f.get(input).memory('v128.load').set(y);
          activation.back(f, y, value);
        }
        f.get(out).get(value).memory('v128.store');
        for (const pointer of pointers) f.advance(pointer, QUAD * FLOAT);
      });
    });
  const forward = once(() => define(undefined));
  const backward = gate === undefined ? forward : once(() => define(gate));
  const factors = ({ masks, row }: Vectors) => ({
    of: behind(masks, maskOffset * FLOAT) satisfies Place,
    row,
  });

  return {
    ...WITHOUT_PARAMETERS,
    outputSize: size,
    forward: (f, vectors, from, to) => {
      const { of, row } = factors(vectors);
      pushAt(push(f, from), of, row, inputs * FLOAT);
      push(push(f, from), to).call(forward());
    },
    input: (f, vectors, from, dz, to) => {
      const { of, row } = factors(vectors);
      pushAt(push(f, from), of, row, inputs * FLOAT);
      push(push(f, dz), to).call(backward());
    },
  };
};
