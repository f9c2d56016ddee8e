import type { LossKind } from '../../../experiment/network/loss';
import { type NetworkShape, sizeOf } from '../../../experiment/network/shape';
import { onlyCompiles } from '../../kernels/pipelines';
import { hasQuads } from '../../kernels/quads';
import { SOFTMAX_WORKERS, softmaxLossAndGradientCode } from '../../kernels/softmax-loss-code';
import type { Operand } from '../../kernels/stacked/operand';
import { needShader, prepareDispatch, type StackedDispatch } from '../../kernels/stacked/program';
import type { StackedShader } from '../../kernels/stacked/shader';
import { fusedActivation } from '../computed-layers';
import { type Arena, createArena, TooLarge } from './arena';
import { inputShaders, parameterShaders, type StackedGate } from './backward';
import { forwardShader } from './forward';
import { type BatchLayer, batchLayers } from './layers';

/** A training step's losses and gradients for several sets of parameters, recorded once: buffers and dispatches. */
export interface GradientPlan {
  readonly members: number;
  /** Inputs [n, …] and one-hot classes or values [n, answers], shared by all members. */
  readonly x: Operand;
  readonly y: Operand;
  /** [parameters] of each member. */
  readonly theta: Operand;
  readonly gradient: Operand;
  /** One number of each member. */
  readonly loss: Operand;
  readonly dispatches: readonly StackedDispatch[];
  dispose(): void;
}

const lossShader = (
  kind: LossKind,
  rows: number,
  classes: number,
  buffers: { logits: Operand; y: Operand; dz: Operand; loss: Operand },
): StackedShader => {
  const { logits, y, dz, loss } = buffers;
  return {
    inputs: [
      ['logits', logits.buffer],
      ['labels', y.buffer],
    ],
    outputs: [
      ['result', dz.buffer],
      ['losses', loss.buffer],
    ],
    numbers: {
      rows: { base: rows, perMember: 0 },
      logitsOffset: { base: 0, perMember: logits.perMember },
      outOffset: { base: 0, perMember: dz.perMember },
      lossOffset: { base: 0, perMember: 1 },
    },
    count: SOFTMAX_WORKERS,
    workgroup: SOFTMAX_WORKERS,
    code: softmaxLossAndGradientCode(kind, classes),
  };
};

/** The activation that made a layer's outputs, where its slope follows from them. */
const gateOf = (shaped: BatchLayer | undefined, output: Operand): StackedGate | undefined => {
  const activation = fusedActivation(shaped?.layer);
  return activation === 'linear' ? undefined : { activation, output };
};

const record = (
  arena: Arena,
  { size, outputs: classes }: NetworkShape,
  layers: readonly BatchLayer[],
  kind: LossKind,
  images: number,
  quads: boolean,
) => {
  const x = arena.shared(images * sizeOf(layers[0]?.input.slice(1) ?? []));
  const y = arena.shared(images * classes);
  const theta = arena.each(size);
  const gradient = arena.each(size);
  const loss = arena.each(1);
  const shaders: StackedShader[] = [];
  /** `outputs[k]` goes into layer k. */
  const outputs = [x];
  for (const shaped of layers) {
    const out = arena.each(sizeOf(shaped.output));
    shaders.push(forwardShader(shaped, theta, outputs.at(-1) ?? x, out, quads));
    outputs.push(out);
  }
  const logits = outputs.at(-1) ?? x;
  let dz = arena.each(images * classes);
  shaders.push(lossShader(kind, images, classes, { logits, y, dz, loss }));
  for (let k = layers.length - 1; k >= 0; k -= 1) {
    const shaped = layers[k];
    const into = outputs[k];
    if (shaped === undefined || into === undefined) break;
    shaders.push(...parameterShaders(arena, shaped, into, dz, gradient, quads));
    if (k === 0) break;
    const below = arena.each(sizeOf(shaped.input));
    const gate = gateOf(layers[k - 1], into);
    shaders.push(...inputShaders(arena, shaped, theta, into, dz, gate, below, quads));
    dz = below;
  }
  return { x, y, theta, gradient, loss, shaders };
};

/**
 * @param images of a batch
 * @param members for how many sets of parameters at once
 * @returns nothing for a network that stacks can't do, or where a buffer or a dispatch would be too large
 */
export const createGradientPlan = (
  device: GPUDevice,
  network: NetworkShape,
  kind: LossKind,
  images: number,
  members: number,
): GradientPlan | undefined => {
  const layers = batchLayers(network, images);
  const last = layers?.at(-1)?.layer;
  if (layers === undefined || last?.kind !== 'dense' || last.activation !== 'linear') {
    return undefined;
  }
  // Pooling reads its pictures at the offset of all members together: they must be its own.
  if (layers[0]?.layer.kind === 'max-pool') return undefined;
  const arena = createArena(device, members);
  try {
    const { shaders, ...operands } = record(arena, network, layers, kind, images, hasQuads(device));
    const most = device.limits.maxComputeWorkgroupsPerDimension;
    if (shaders.some(({ count, workgroup }) => count / workgroup > most)) {
      arena.dispose();
      return undefined;
    }
    if (onlyCompiles()) {
      for (const shader of shaders) needShader(device, shader);
      return { members, ...operands, dispatches: [], dispose: arena.dispose };
    }
    const dispatches = shaders.map((shader) => prepareDispatch(device, shader));
    return { members, ...operands, dispatches, dispose: arena.dispose };
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
};
