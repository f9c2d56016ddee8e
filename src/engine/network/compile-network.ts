import { ModuleBuilder } from '../../formula/wasm/assembler/module-builder';
import { importMath } from '../../formula/wasm/math';
import { compileConv } from '../kernels/compiled/conv';
import { compileDense } from '../kernels/compiled/dense';
import type { CompiledLayer } from '../kernels/compiled/layer';
import { compileMaxPool } from '../kernels/compiled/max-pool';
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

const SIDE = 28;

const isRelu = (layer: PlacedLayer | undefined): boolean =>
  layer !== undefined && layer.kind !== 'max-pool' && layer.activation === 'relu';

const hasCode = (layer: PlacedLayer): boolean => {
  if (layer.kind === 'max-pool') return true;
  if (layer.activation !== 'relu' && layer.activation !== 'linear') return false;
  return layer.kind === 'dense' || layer.padding === 'valid';
};

/** Compiles layers one after the other, from pictures of 28 by 28. */
const compileLayers = (
  module: ModuleBuilder,
  layers: readonly PlacedLayer[],
  images: number,
  fused: boolean,
): readonly CompiledLayer[] => {
  let picture = { height: SIDE, width: SIDE, channels: 1 };
  return layers.map((layer, k) => {
    const given = picture;
    const gated = isRelu(layers[k - 1]);
    if (layer.kind === 'max-pool') {
      const smaller = (side: number) => Math.floor(side / layer.size);
      picture = { ...given, height: smaller(given.height), width: smaller(given.width) };
      return compileMaxPool(module, { images, ...given, size: layer.size, gated });
    }
    const shared = {
      weightOffset: layer.weight.offset,
      biasOffset: layer.bias.offset,
      relu: isRelu(layer),
      gated,
      fused,
    };
    if (layer.kind === 'dense') {
      const { inputs, units } = layer;
      return compileDense(module, { rows: images, inputs, units, ...shared });
    }
    const [size = 1] = layer.weight.shape;
    const filters = layer.bias.size;
    picture = {
      height: given.height - size + 1,
      width: given.width - size + 1,
      channels: filters,
    };
    return compileConv(module, { images, ...given, filters, size, ...shared });
  });
};

/**
 * A network's training step as a WebAssembly module (see `compileStep`), for batches of one size.
 * Nothing for networks with a layer or an activation that it has no code for.
 */
export const compileNetwork = (
  { layers }: NetworkLayout,
  { rows, loss, fused, shared }: NetworkCodeOptions,
): NetworkCode | undefined => {
  if (!layers.every(hasCode)) return undefined;
  const module = new ModuleBuilder();
  const math = importMath(module);
  const compiled = compileLayers(module, layers, rows, fused);
  const shape = { rows, inputs: PIXELS, classes: CLASSES, loss };
  const workSize = compileStep(module, compiled, shape, math);
  return { bytes: module.encode(shared), workSize };
};
