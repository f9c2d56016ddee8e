import type { Activation } from '../../../catalog/definition';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { emitSlope } from './activation';
import { addresses } from './addresses';
import { behind, type CompiledLayer, push } from './layer';

const QUAD = 4;
const FLOAT = 4;

export interface DropoutShape {
  /** Numbers of the input of all rows; it has room for a multiple of four. */
  readonly size: number;
  /** Numbers before its factors among those of all dropouts. */
  readonly maskOffset: number;
  /** What made the input, and its gradient goes back through. */
  readonly gate: Activation;
}

/** output = input * factor, number by number; the factors are given with the batch. */
export const compileDropout = (
  module: ModuleBuilder,
  { size, maskOffset, gate }: DropoutShape,
): CompiledLayer => {
  /** `run(input, mask, left, out)`: out = left * mask, through the gate if there is one. */
  const define = (activation: Activation) =>
    module.define(addresses(4), (f) => {
      const pointers = f.parameters;
      const [input, mask, left, out] = [0, 1, 2, 3].map((k) => f.parameter(k));
      if (!input || !mask || !left || !out) throw new Error('a dropout has four addresses');
      const value = f.local('v128');
      const y = f.local('v128');
      f.repeat(Math.ceil(size / QUAD), () => {
        f.get(left).memory('v128.load').get(mask).memory('v128.load').op('f32x4.mul').set(value);
        if (activation !== 'linear') f.get(input).memory('v128.load').set(y);
        emitSlope(f, activation, y, value);
        f.get(out).get(value).memory('v128.store');
        for (const pointer of pointers) f.advance(pointer, QUAD * FLOAT);
      });
    });
  const forward = define('linear');
  const backward = gate === 'linear' ? forward : define(gate);

  return {
    learns: false,
    outputSize: size,
    scratchSize: 0,
    forward: (f, { masks }, from, to) => {
      push(push(push(push(f, from), behind(masks, maskOffset * FLOAT)), from), to).call(forward);
    },
    parameters: () => {},
    input: (f, { masks }, from, dz, to) => {
      push(push(push(push(f, from), behind(masks, maskOffset * FLOAT)), dz), to).call(backward);
    },
  };
};
