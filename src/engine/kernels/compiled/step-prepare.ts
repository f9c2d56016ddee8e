import type { Callee } from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { addresses } from './addresses';
import { behind, type CompiledLayer } from './layer';
import type { WorkArea } from './work-area';

const FLOAT = 4;

/**
 * Defines `prepare(theta, work)`: every layer's weights in the order in which its products read them.
 * @param back for which layers the way back, too
 */
export const compilePrepare = (
  module: ModuleBuilder,
  layers: readonly CompiledLayer[],
  area: WorkArea,
  back: (layer: number) => boolean,
  exported?: string,
): Callee =>
  module.define(
    addresses(2),
    (f) => {
      const work = { base: f.parameter(1), bytes: 0 };
      layers.forEach((layer, k) => {
        const packed = behind(work, (area.packed[k] ?? 0) * FLOAT);
        layer.prepare(f, f.parameter(0), packed, back(k));
      });
    },
    exported,
  );
