import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import type { ActivationCode } from './activation';
import { addresses } from './addresses';
import { type CompiledLayer, plainLayer } from './layer';
import { once } from './once';

const QUAD = 4;
const FLOAT = 4;

export interface ActivationLayerShape {
  /** Numbers of the block; all blocks but the last are a multiple of four, and that has room for one. */
  readonly size: number;
  readonly activation: ActivationCode;
}

/** output = activation(input), number by number, the input kept for the way back. */
export const compileActivationLayer = (
  module: ModuleBuilder,
  { size, activation }: ActivationLayerShape,
): CompiledLayer => {
  const quads = Math.ceil(size / QUAD);
  const forward = once(() =>
    module.define(addresses(2), (f) => {
      const [input, output] = [f.parameter(0), f.parameter(1)];
      const x = f.local('v128');
      f.repeat(quads, () => {
        f.get(input).memory('v128.load').set(x);
        activation.value(f, x);
        f.get(output).get(x).memory('v128.store');
        for (const pointer of f.parameters) f.advance(pointer, QUAD * FLOAT);
      });
    }),
  );
  const backward = once(() =>
    module.define(addresses(3), (f) => {
      const [input, dy, out] = [f.parameter(0), f.parameter(1), f.parameter(2)];
      const x = f.local('v128');
      const gradient = f.local('v128');
      f.repeat(quads, () => {
        f.get(input).memory('v128.load').set(x);
        f.get(dy).memory('v128.load').set(gradient);
        activation.back(f, x, gradient);
        f.get(out).get(gradient).memory('v128.store');
        for (const pointer of f.parameters) f.advance(pointer, QUAD * FLOAT);
      });
    }),
  );
  return plainLayer(size, forward, backward);
};
