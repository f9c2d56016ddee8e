import type { ActivationId } from '../../catalog/activations';
import type { Encoding, FeatureShape } from '../../catalog/dataset';
import { type LossKind, lossOf } from '../../experiment/network/loss';
import { type NetworkShape, sizeOf } from '../../experiment/network/shape';
import { ModuleBuilder } from '../../formula/wasm/assembler/module-builder';
import { importMath, type MathCallees } from '../../formula/wasm/math';
import { activationCode } from '../kernels/compiled/activation';
import { compileActivationLayer } from '../kernels/compiled/activation-layer';
import { compileConv } from '../kernels/compiled/conv';
import { compileDense } from '../kernels/compiled/dense';
import { compileDropout } from '../kernels/compiled/dropout';
import {
  byteInputs,
  floatInputs,
  type InputForm,
  masksBehind,
} from '../kernels/compiled/input-form';
import type { CompiledLayer } from '../kernels/compiled/layer';
import { compileLogits, type LogitsPlaces } from '../kernels/compiled/logits';
import { compileMaxPool } from '../kernels/compiled/max-pool';
import { compileSparseDense } from '../kernels/compiled/sparse-dense';
import { fallsIntoGroups, type SparseShape, sparsePixels } from '../kernels/compiled/sparse-pixels';
import { compileStep } from '../kernels/compiled/step';
import type { StepParts } from '../kernels/compiled/step-exports';
import { blockRows } from './block-rows';
import { type ComputedLayer, computedLayers, fusedActivation } from './computed-layers';
import { type PlacedMask, placeMasks } from './placed-masks';

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

/** How examples are kept, and the input for one of their bytes that is 0. */
export interface ExampleForm {
  readonly encoding: Encoding;
  readonly zero: number;
}

export interface NetworkCodeOptions {
  readonly rows: number;
  readonly loss: LossKind;
  /** With dropout between the layers. */
  readonly drops: boolean;
  readonly l1: number;
  readonly l2: number;
  readonly examples: ExampleForm;
  /** Multiply and add with one rounding. */
  readonly fused: boolean;
  readonly shared: boolean;
}

/** Above this share of numbers that are not 0, lists of them cost more than they save. */
const MOSTLY_ZERO = 0.5;

/** Where a first dense layer reads bytes of which most are 0. */
const sparseShape = (
  { input, layers }: NetworkShape,
  rows: number,
  { encoding, zero }: ExampleForm,
  byPixel: boolean,
): SparseShape | undefined => {
  const [first] = layers;
  if (first?.kind !== 'dense' || encoding.kind !== 'bytes' || zero !== 0) return undefined;
  const { light } = encoding;
  const pixels = sizeOf(input);
  if (light > MOSTLY_ZERO || !fallsIntoGroups(pixels)) return undefined;
  return { rows, pixels, units: first.units, byPixel, light, part: rowOf(input) };
};

/** Numbers of a picture's row, or of all of a vector. */
const rowOf = (shape: FeatureShape): number =>
  shape.length === 3 ? shape[1] * shape[2] : shape[0];

const inputForm = (
  { input }: NetworkShape,
  rows: number,
  { encoding }: ExampleForm,
  sparse: SparseShape | undefined,
): InputForm => {
  if (sparse !== undefined) return sparsePixels(sparse);
  const count = sizeOf(input);
  return encoding.kind === 'bytes' ? byteInputs(rows, count) : floatInputs(rows, count);
};

/** Compiles layers one after the other. */
const compileLayers = (
  module: ModuleBuilder,
  layers: readonly ComputedLayer[],
  masks: readonly PlacedMask[],
  images: number,
  fused: boolean,
  sparse: SparseShape | undefined,
  math: MathCallees,
): readonly CompiledLayer[] => {
  const codeOf = (id: ActivationId) => activationCode(id, math);
  return layers.flatMap((layer, k) => {
    const gate = codeOf(fusedActivation(layers[k - 1]));
    if (layer.kind === 'max-pool') {
      const [height, width, channels] = layer.input;
      return compileMaxPool(module, { images, height, width, channels, size: layer.size, gate });
    }
    if (layer.kind === 'activate') {
      const activation = codeOf(layer.activation);
      if (activation === undefined) throw new Error('an activation that does nothing');
      return compileActivationLayer(module, { size: images * sizeOf(layer.output), activation });
    }
    const shared = {
      weightOffset: layer.weight.offset,
      biasOffset: layer.bias.offset,
      activation: codeOf(layer.activation),
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
        compileDense(module, { ...dense, gate: undefined }),
      ];
    }
    const [height, width, channels] = layer.input;
    const { kernel: size, padding } = layer;
    const filters = layer.bias.size;
    const shape = { images, height, width, channels, filters, size, padding, gate, ...shared };
    return compileConv(module, shape);
  });
};

/**
 * A network's training step as a WebAssembly module (see `compileStep`), for batches of one size.
 * The last layer's activation is linear (see `NetworkDefinition`).
 */
export const compileNetwork = (
  network: NetworkShape,
  { rows, loss, drops, l1, l2, examples, fused, shared }: NetworkCodeOptions,
): NetworkCode => {
  const { spans, outputs } = network;
  const layers = computedLayers(network);
  const module = new ModuleBuilder();
  const math = importMath(module);
  const { masks, size } = placeMasks(drops ? layers : [], rows);
  const sparse = sparseShape(network, rows, examples, true);
  const input = inputForm(network, rows, examples, sparse);
  const layersOf = (count: number) =>
    compileLayers(module, layers, masks, count, fused, sparse, math);
  const weights = spans.filter(({ weight }) => weight);
  const penalty = l1 === 0 && l2 === 0 ? undefined : { l1, l2, weights };
  const shape = {
    rows,
    blockRows: blockRows(layers, rows),
    input,
    classes: outputs,
    loss: lossOf(loss),
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

/** What a network says of `rows` examples as a WebAssembly module (see `compileLogits`). */
export const compileNetworkLogits = (
  network: NetworkShape,
  {
    rows,
    examples,
    fused,
    shared,
  }: Pick<NetworkCodeOptions, 'rows' | 'examples' | 'fused' | 'shared'>,
): LogitsPlaces & { readonly bytes: Uint8Array<ArrayBuffer> } => {
  const module = new ModuleBuilder();
  const math = importMath(module);
  const sparse = sparseShape(network, rows, examples, false);
  const compiled = compileLayers(module, computedLayers(network), [], rows, fused, sparse, math);
  const places = compileLogits(module, compiled, inputForm(network, rows, examples, sparse));
  return { ...places, bytes: module.encode(shared) };
};
