import { ModuleBuilder } from '../../formula/wasm/assembler/module-builder';
import { importMath } from '../../formula/wasm/math';
import { compileDense } from '../kernels/compiled/dense';
import type { CompiledLayer } from '../kernels/compiled/layer';
import { compileStep } from '../kernels/compiled/step';
import { CLASSES } from './batch';
import { PIXELS } from './data/manifest';
import type { NetworkLayout, PlacedLayer } from './layout';
import type { LossKind } from './softmax-loss';

export interface NetworkCode {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Numbers of the work area. */
  readonly workSize: number;
}

export interface NetworkCodeOptions {
  readonly rows: number;
  readonly loss: LossKind;
  /** Multiply and add with one rounding. */
  readonly fused: boolean;
  readonly shared: boolean;
}

const isPlain = (layer: PlacedLayer) =>
  layer.kind === 'dense' && (layer.activation === 'relu' || layer.activation === 'linear');

/**
 * A network's training step as a WebAssembly module (see `compileStep`), for batches of one size.
 * Nothing for networks with a layer or an activation that it has no code for.
 */
export const compileNetwork = (
  { layers }: NetworkLayout,
  { rows, loss, fused, shared }: NetworkCodeOptions,
): NetworkCode | undefined => {
  if (!layers.every(isPlain)) return undefined;
  const module = new ModuleBuilder();
  const math = importMath(module);
  const compiled = layers.flatMap((layer, k): CompiledLayer[] => {
    if (layer.kind !== 'dense') return [];
    const before = layers[k - 1];
    return [
      compileDense(module, {
        rows,
        inputs: layer.inputs,
        units: layer.units,
        weightOffset: layer.weight.offset,
        biasOffset: layer.bias.offset,
        relu: layer.activation === 'relu',
        gated: before?.kind === 'dense' && before.activation === 'relu',
        fused,
      }),
    ];
  });
  const shape = { rows, inputs: PIXELS, classes: CLASSES, loss };
  const workSize = compileStep(module, compiled, shape, math);
  return { bytes: module.encode(shared), workSize };
};
