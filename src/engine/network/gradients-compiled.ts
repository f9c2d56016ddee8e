import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { lossKind } from '../../experiment/network/loss';
import type { NetworkShape } from '../../experiment/network/shape';
import type { NetworkSpec } from '../../experiment/types';
import { hasFusedMultiplyAdd, hasVectors } from '../kernels/compiled/features';
import { instantiateStep } from '../kernels/compiled/helper';
import { MOST_JOBS } from '../kernels/compiled/job-board';
import { addressOf, memoryOf } from '../kernels/wasm';
import { chosenCode } from './code-choice';
import { compileNetwork } from './compile-network';
import type { BatchOrder } from './data/batches';
import { inputsOf } from './data/inputs';
import type { Split } from './data/split';
import { writeDropout } from './dropout';
import { createFasterWay } from './faster-way';
import type { LossAndSlope, NetworkGradients } from './gradients';
import { createHeapBatches } from './heap-batches';
import { createHeapExamples, TABLE } from './heap-examples';
import { Helpers } from './helpers';
import { wholeGradients } from './share-out';

const FLOAT = 4;
/** Multiplications of a step from which on threads can gain more by sharing it out than they lose by meeting. */
const WORTH_SHARING = 4e6;

/** Multiplications of a step below which tensors of its own, and threads, would cost more than it does. */
const SMALL = 1e5;

export interface CompiledGradients extends NetworkGradients {
  gradients(points: readonly tf.Tensor1D[], step: number): readonly LossAndSlope[];
  /** Threads that help, as of now. */
  readonly helpers: number;
}

/**
 * By code written for this network and batch size, in tfjs's own memory on WebAssembly. Where threads can share it, they
 * compute gradients of several points at the same time, one each; of one point, and of those that are left over, parts
 * of one gradient. The numbers are those of one thread, bit for bit. Nothing on other backends.
 */
export const createCompiledGradients = (
  network: NetworkShape,
  train: Split,
  order: BatchOrder,
  spec: Pick<NetworkSpec, 'loss' | 'preprocess' | 'dropout' | 'l1' | 'l2'> & {
    readonly seed: number;
  },
): CompiledGradients | undefined => {
  if (tf.getBackend() !== 'wasm' || chosenCode() === 'stock' || !hasVectors()) return undefined;
  const { loss, preprocess, dropout, l1, l2, seed } = spec;
  const backend = tf.backend() as BackendWasm;
  const memory = memoryOf(backend);
  const shared = !(memory.buffer instanceof ArrayBuffer);
  const rows = order.size;
  const { dataset } = train;
  const code = compileNetwork(network, {
    rows,
    loss: lossKind(loss, dataset.target),
    drops: dropout > 0,
    l1,
    l2,
    examples: { encoding: dataset.encoding, zero: inputsOf(dataset, preprocess).zero },
    fused: hasFusedMultiplyAdd(),
    shared,
  });
  const module = new WebAssembly.Module(code.bytes);
  const step = instantiateStep(module, memory);

  const heap = createHeapExamples(dataset, preprocess, memory);
  const rawSize = Math.ceil((rows * heap.exampleBytes) / FLOAT);
  const answersSize = Math.ceil((rows * heap.answerBytes) / FLOAT);
  const area = backend.makeOutput(
    [TABLE + code.inputSize + code.workSize + rawSize + answersSize],
    'float32',
  );
  const table = addressOf(backend, area);
  const x = table + TABLE * FLOAT;
  const work = x + code.inputSize * FLOAT;
  const raw = work + code.workSize * FLOAT;
  const labels = raw + rawSize * FLOAT;
  heap.writeTable(table);
  const batches = createHeapBatches(train, order, heap, { raw, answers: labels }, (number) => {
    step.expand(raw, table, x);
    for (const { layer, offset, size } of code.masks) {
      const factors = new Float32Array(memory.buffer, x + offset * FLOAT, size);
      writeDropout(dropout, seed, number, layer, factors);
    }
  });

  const { parts, workSize } = code;
  const inputs = { x, labels, work, room: work + parts.ownRoom * FLOAT };
  const worthSharing = parts.multiplications >= WORTH_SHARING;
  const faster = createFasterWay(() => performance.now());
  let helpers: Helpers | undefined;
  /** Those that are there; sends for them the first time, so that they may be there the next time. */
  const helpersFor = (runs: number): Helpers | undefined => {
    if (!shared || runs > MOST_JOBS || (runs === 1 && !worthSharing)) return undefined;
    const wanted = worthSharing ? Number.POSITIVE_INFINITY : runs - 1;
    helpers ??= new Helpers({ backend, memory, module, step, parts, inputs, workSize }, wanted);
    return helpers.count > 0 ? helpers : undefined;
  };

  const newGradient = () => backend.makeOutput([network.size], 'float32');
  const answer = (out: tf.TensorInfo, loss: number): LossAndSlope => ({
    loss: tf.scalar(loss),
    gradient: tf.engine().makeTensorFromTensorInfo(out) as tf.Tensor1D,
  });
  const one = (at: tf.Tensor1D): LossAndSlope => {
    const out = newGradient();
    const [theta, gradient] = [addressOf(backend, at), addressOf(backend, out)];
    const together = worthSharing ? helpersFor(1) : undefined;
    const alone = () => step.gradient(theta, gradient, x, labels, work);
    if (together === undefined) return answer(out, alone());
    const loss = faster.run((way) =>
      way === 'together' ? together.together(theta, gradient) : alone(),
    );
    return answer(out, loss);
  };

  /** What is lent, one for all steps. */
  let lent: { readonly gradient: tf.Tensor1D; readonly at: number } | undefined;
  const lend = (at: tf.Tensor1D, number: number) => {
    batches.get(number);
    if (lent === undefined) {
      const out = newGradient();
      const gradient = tf.keep(tf.engine().makeTensorFromTensorInfo(out) as tf.Tensor1D);
      lent = { gradient, at: addressOf(backend, out) };
    }
    const loss = step.gradient(addressOf(backend, at), lent.at, x, labels, work);
    return { loss, gradient: lent.gradient };
  };

  return {
    penalized: true,
    ...(parts.multiplications < SMALL && { lend }),
    gradient: (at, number) => {
      batches.get(number);
      return one(at);
    },
    gradients: (points, number) => {
      batches.get(number);
      const together = helpersFor(points.length);
      if (together === undefined) return points.map(one);
      const whole = worthSharing
        ? wholeGradients(points.length, together.count + 1)
        : points.length;
      const outs = points.slice(0, whole).map(newGradient);
      const losses = together.whole(
        outs.map((out, k) => ({
          theta: addressOf(backend, points[k] ?? out),
          gradient: addressOf(backend, out),
        })),
      );
      const found = outs.map((out, k) => answer(out, losses[k] ?? Number.NaN));
      return [...found, ...points.slice(whole).map(one)];
    },
    loss: (at, number) => {
      batches.get(number);
      return tf.scalar(step.loss(addressOf(backend, at), x, labels, work));
    },
    get helpers() {
      return helpers?.count ?? 0;
    },
    dispose: () => {
      helpers?.dispose();
      lent?.gradient.dispose();
      backend.disposeData(area.dataId);
    },
  };
};
