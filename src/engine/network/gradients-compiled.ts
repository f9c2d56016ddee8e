import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { NetworkSpec } from '../../experiment/types';
import { mathImports } from '../../formula/wasm/math';
import { hasFusedMultiplyAdd, hasVectors } from '../kernels/compiled/features';
import { addressOf, memoryOf } from '../kernels/wasm';
import { compileNetwork } from './compile-network';
import type { BatchOrder } from './data/batches';
import type { Split } from './data/dataset';
import { PIXELS } from './data/manifest';
import type { NetworkGradients } from './gradients';
import { createHeapBatches } from './heap-batches';
import type { NetworkLayout } from './layout';

const FLOAT = 4;
const TABLE = 256;

/** What `compileStep` exports. */
interface StepExports {
  gradient(theta: number, gradient: number, x: number, labels: number, work: number): number;
  loss(theta: number, x: number, labels: number, work: number): number;
  expand(bytes: number, table: number, x: number): void;
}

/**
 * By code written for this network and batch size, one call a step, in tfjs's own memory on WebAssembly.
 * Nothing on other backends and for networks that there is no such code for.
 */
export const createCompiledGradients = (
  network: NetworkLayout,
  train: Split,
  order: BatchOrder,
  { loss, preprocess, dropout }: Pick<NetworkSpec, 'loss' | 'preprocess' | 'dropout'>,
): NetworkGradients | undefined => {
  if (tf.getBackend() !== 'wasm' || dropout > 0 || !hasVectors()) return undefined;
  const backend = tf.backend() as BackendWasm;
  const memory = memoryOf(backend);
  const rows = order.size;
  const code = compileNetwork(network, {
    rows,
    loss,
    fused: hasFusedMultiplyAdd(),
    shared: !(memory.buffer instanceof ArrayBuffer),
  });
  if (code === undefined) return undefined;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code.bytes), {
    env: { memory, ...mathImports },
  });
  const step = exports as unknown as StepExports;

  const pixels = rows * PIXELS;
  const area = backend.makeOutput(
    [TABLE + pixels + Math.ceil((pixels + rows) / FLOAT) + code.workSize],
    'float32',
  );
  const table = addressOf(backend, area);
  const x = table + TABLE * FLOAT;
  const work = x + pixels * FLOAT;
  const bytes = work + code.workSize * FLOAT;
  const labels = bytes + pixels;
  const batches = createHeapBatches(
    train,
    order,
    preprocess,
    memory,
    { bytes, labels, table },
    () => step.expand(bytes, table, x),
  );

  return {
    gradient: (at, number) => {
      batches.get(number);
      const out = backend.makeOutput([network.size], 'float32');
      const value = step.gradient(addressOf(backend, at), addressOf(backend, out), x, labels, work);
      return {
        loss: tf.scalar(value),
        gradient: tf.engine().makeTensorFromTensorInfo(out) as tf.Tensor1D,
      };
    },
    loss: (at, number) => {
      batches.get(number);
      return tf.scalar(step.loss(addressOf(backend, at), x, labels, work));
    },
    dispose: () => backend.disposeData(area.dataId),
  };
};
