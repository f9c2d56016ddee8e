import type { Activation } from '../../catalog/definition';
import { ModuleBuilder } from '../../formula/wasm/assembler/module-builder';
import { importMath } from '../../formula/wasm/math';
import { compileConv } from '../kernels/compiled/conv';
import { convSizes } from '../kernels/compiled/conv-shape';
import { compileDense } from '../kernels/compiled/dense';
import { compileDropout } from '../kernels/compiled/dropout';
import { densePixels, type InputForm, masksBehind } from '../kernels/compiled/input-form';
import type { CompiledLayer } from '../kernels/compiled/layer';
import { compileLogits, type LogitsPlaces } from '../kernels/compiled/logits';
import { compileMaxPool } from '../kernels/compiled/max-pool';
import { compileSparseDense } from '../kernels/compiled/sparse-dense';
import { type SparseShape, sparsePixels } from '../kernels/compiled/sparse-pixels';
import { compileStep } from '../kernels/compiled/step';
import type { StepParts } from '../kernels/compiled/step-exports';
import { CLASSES } from './batch';
import { blockRows } from './block-rows';
import { PIXELS } from './data/manifest';
import type { NetworkLayout, PlacedLayer } from './layout';
import { type PlacedMask, placeMasks } from './placed-masks';
import type { LossKind } from './softmax-loss';

export interface NetworkCode {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Numbers of the inputs with dropout's factors. */
  readonly inputSize: number;
  /** Offsets are from the inputs' first number. */
  readonly masks: readonly PlacedMask[];
  /** Numbers of the work area. */
  readonly workSize: number;
  readonly parts: StepParts;
}

export interface NetworkCodeOptions {
  readonly rows: number;
  readonly loss: LossKind;
  /** With dropout between the layers. */
  readonly drops: boolean;
  readonly l1: number;
  readonly l2: number;
  /** The number that stands for black pixels. */
  readonly black: number;
  /** Multiply and add with one rounding. */
  readonly fused: boolean;
  readonly shared: boolean;
}

const SIDE = 28;

/** What made a layer's input; pictures and pools are made by none. */
const activationOf = (layer: PlacedLayer | undefined): Activation =>
  layer === undefined || layer.kind === 'max-pool' ? 'linear' : layer.activation;

/** Where a first dense layer reads pictures of which most is 0. */
const sparseShape = (
  layers: readonly PlacedLayer[],
  rows: number,
  black: number,
  byPixel: boolean,
): SparseShape | undefined => {
  const [first] = layers;
  if (first?.kind !== 'dense' || black !== 0) return undefined;
  return { rows, pixels: PIXELS, units: first.units, byPixel };
};

const inputForm = (rows: number, sparse: SparseShape | undefined): InputForm =>
  sparse === undefined ? densePixels(rows, PIXELS) : sparsePixels(sparse);

/** Compiles layers one after the other, from pictures of 28 by 28. */
const compileLayers = (
  module: ModuleBuilder,
  layers: readonly PlacedLayer[],
  masks: readonly PlacedMask[],
  images: number,
  fused: boolean,
  sparse: SparseShape | undefined,
): readonly CompiledLayer[] => {
  let picture = { height: SIDE, width: SIDE, channels: 1 };
  return layers.flatMap((layer, k) => {
    const given = picture;
    const gate = activationOf(layers[k - 1]);
    if (layer.kind === 'max-pool') {
      const smaller = (side: number) => Math.floor(side / layer.size);
      picture = { ...given, height: smaller(given.height), width: smaller(given.width) };
      return compileMaxPool(module, { images, ...given, size: layer.size, gate });
    }
    const shared = {
      weightOffset: layer.weight.offset,
      biasOffset: layer.bias.offset,
      activation: layer.activation,
      fused,
    };
    if (layer.kind === 'dense') {
      const { inputs, units } = layer;
      const dense = { rows: images, inputs, units, ...shared };
      const mask = masks.find((one) => one.layer === k);
      if (k === 0 && sparse !== undefined) return compileSparseDense(module, dense, sparse);
      if (mask === undefined) return compileDense(module, { ...dense, gate });
      const { offset: maskOffset } = mask;
      // The gate is behind the dropout.
      return [
        compileDropout(module, { rows: images, inputs, maskOffset, gate }),
        compileDense(module, { ...dense, gate: 'linear' }),
      ];
    }
    const [size = 1] = layer.weight.shape;
    const filters = layer.bias.size;
    const { padding } = layer;
    const shape = { images, ...given, filters, size, padding, gate, ...shared };
    const { outHeight, outWidth } = convSizes(shape);
    picture = { height: outHeight, width: outWidth, channels: filters };
    return compileConv(module, shape);
  });
};

/**
 * A network's training step as a WebAssembly module (see `compileStep`), for batches of one size.
 * The last layer's activation is linear (see `NetworkDefinition`).
 */
export const compileNetwork = (
  { layers, spans }: NetworkLayout,
  { rows, loss, drops, l1, l2, black, fused, shared }: NetworkCodeOptions,
): NetworkCode => {
  const module = new ModuleBuilder();
  const math = importMath(module);
  const { masks, size } = placeMasks(drops ? layers : [], rows);
  const sparse = sparseShape(layers, rows, black, true);
  const input = inputForm(rows, sparse);
  const layersOf = (count: number) => compileLayers(module, layers, masks, count, fused, sparse);
  const weights = spans.filter(({ weight }) => weight);
  const penalty = l1 === 0 && l2 === 0 ? undefined : { l1, l2, weights };
  const shape = {
    rows,
    blockRows: blockRows(layers, rows),
    input,
    classes: CLASSES,
    loss,
    penalty,
  };
  const { workSize, parts } = compileStep(module, layersOf, shape, math);
  const inputSize = masksBehind(input);
  return {
    bytes: module.encode(shared),
    inputSize: inputSize + size,
    masks: masks.map((mask) => ({ ...mask, offset: inputSize + mask.offset })),
    workSize,
    parts,
  };
};

/** What a network says of `rows` pictures as a WebAssembly module (see `compileLogits`). */
export const compileNetworkLogits = (
  { layers }: NetworkLayout,
  { rows, black, fused, shared }: Pick<NetworkCodeOptions, 'rows' | 'black' | 'fused' | 'shared'>,
): LogitsPlaces & { readonly bytes: Uint8Array<ArrayBuffer> } => {
  const module = new ModuleBuilder();
  const sparse = sparseShape(layers, rows, black, false);
  const compiled = compileLayers(module, layers, [], rows, fused, sparse);
  const places = compileLogits(module, compiled, inputForm(rows, sparse));
  return { ...places, bytes: module.encode(shared) };
};
