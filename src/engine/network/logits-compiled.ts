import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { mathImports } from '../../formula/wasm/math';
import { hasFusedMultiplyAdd, hasVectors } from '../kernels/compiled/features';
import type { LogitsExports, LogitsPlaces } from '../kernels/compiled/logits';
import { addressOf, memoryOf } from '../kernels/wasm';
import { CLASSES } from './batch';
import { chosenCode } from './code-choice';
import { compileNetworkLogits } from './compile-network';
import { PIXELS } from './data/manifest';
import { blackOf, type Preprocess, pixelTable } from './data/pixels';
import type { NetworkLayout } from './layout';

const FLOAT = 4;
const TABLE = 256;
/** Few enough that the outputs of a convolution stay in a cache, many enough that weights are packed seldom. */
const ROWS = 100;

/** What a network says of pictures, by code written for it, in tfjs's own memory. */
export interface CompiledLogits {
  /** Pictures that one call takes at most. */
  readonly rows: number;
  /** @param images bytes, 784 a picture. @returns [pictures, 10], until the next call */
  of(theta: tf.Tensor1D, images: Uint8Array): Float32Array;
  dispose(): void;
}

interface Code extends LogitsPlaces {
  readonly module: WebAssembly.Module;
}

const known: Readonly<Record<Preprocess, WeakMap<NetworkLayout, Code>>> = {
  unit: new WeakMap(),
  standardize: new WeakMap(),
};

const codeFor = (network: NetworkLayout, preprocess: Preprocess, shared: boolean): Code => {
  const before = known[preprocess].get(network);
  if (before !== undefined) return before;
  const fused = hasFusedMultiplyAdd();
  const { bytes, ...places } = compileNetworkLogits(network, {
    rows: ROWS,
    black: blackOf(preprocess),
    fused,
    shared,
  });
  const code = { ...places, module: new WebAssembly.Module(bytes) };
  known[preprocess].set(network, code);
  return code;
};

/** Nothing on other backends. */
export const createCompiledLogits = (
  network: NetworkLayout,
  preprocess: Preprocess,
): CompiledLogits | undefined => {
  if (tf.getBackend() !== 'wasm' || chosenCode() === 'stock' || !hasVectors()) return undefined;
  const backend = tf.backend() as BackendWasm;
  const memory = memoryOf(backend);
  const { module, workSize, logits } = codeFor(
    network,
    preprocess,
    !(memory.buffer instanceof ArrayBuffer),
  );
  const instance = new WebAssembly.Instance(module, { env: { memory, ...mathImports } });
  const step = instance.exports as unknown as LogitsExports;
  const bytesSize = Math.ceil((ROWS * PIXELS) / FLOAT);
  const area = backend.makeOutput([TABLE + bytesSize + workSize], 'float32');
  const table = addressOf(backend, area);
  const bytes = table + TABLE * FLOAT;
  const work = bytes + bytesSize * FLOAT;
  new Float32Array(memory.buffer, table, TABLE).set(pixelTable(preprocess));

  return {
    rows: ROWS,
    of: (theta, images) => {
      // Memory that has grown is another buffer. Behind fewer pictures are those of the call before.
      new Uint8Array(memory.buffer, bytes, ROWS * PIXELS).set(images);
      step.logits(addressOf(backend, theta), bytes, table, work);
      const count = (images.length / PIXELS) * CLASSES;
      return new Float32Array(memory.buffer, work + logits * FLOAT, count);
    },
    dispose: () => backend.disposeData(area.dataId),
  };
};
