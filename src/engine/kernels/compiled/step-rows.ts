import type { Callee } from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { addresses } from './addresses';
import type { CompiledLayer } from './layer';
import { type BlockOptions, compileBlock } from './step-block';

/**
 * Defines `rows(theta, x, labels, work, room, part)`: all that is done with a block of rows.
 * @param restLayers for the last block, where it has fewer rows than the others
 */
export const compileRows = (
  module: ModuleBuilder,
  layers: readonly CompiledLayer[],
  restLayers: readonly CompiledLayer[] | undefined,
  options: BlockOptions,
  exported?: string,
): Callee => {
  const { rows, blockRows } = options.shape;
  const block = compileBlock(module, layers, options);
  const last =
    restLayers && compileBlock(module, restLayers, { ...options, rows: rows % blockRows });
  return module.define(
    addresses(6),
    (f) => {
      const hand = () => {
        for (const parameter of f.parameters) f.get(parameter);
        return f;
      };
      const isLast = () =>
        f
          .get(f.parameter(5))
          .i32(Math.ceil(rows / blockRows) - 1)
          .op('i32.eq');
      if (last === undefined) hand().call(block);
      else {
        isLast().when(() => hand().call(last));
        isLast()
          .op('i32.eqz')
          .when(() => hand().call(block));
      }
    },
    exported,
  );
};
