import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { Dataset } from '../../catalog/dataset';
import type { NetworkShape } from '../../experiment/network/shape';
import { mathImports } from '../../formula/wasm/math';
import { hasFusedMultiplyAdd, hasVectors } from '../kernels/compiled/features';
import type { LogitsExports, LogitsPlaces } from '../kernels/compiled/logits';
import { addressOf, memoryOf } from '../kernels/wasm';
import { chosenCode } from './code-choice';
import { compileNetworkLogits } from './compile-network';
import { inputsOf, type Preprocess } from './data/inputs';
import type { Split } from './data/split';
import { createHeapExamples, TABLE } from './heap-examples';

const FLOAT = 4;
/** Few enough that the outputs of a convolution stay in a cache, many enough that weights are packed seldom. */
const ROWS = 100;

/** What a network says of examples, by code written for it, in tfjs's own memory. */
export interface CompiledLogits {
  /** Examples that one call takes at most. */
  readonly rows: number;
  /** @param numbers which examples of the split. @returns [examples, answers], until the next call */
  of(theta: tf.Tensor1D, split: Split, numbers: ArrayLike<number>): Float32Array;
  dispose(): void;
}

interface Code extends LogitsPlaces {
  readonly module: WebAssembly.Module;
}

const known: Readonly<Record<Preprocess, WeakMap<NetworkShape, Code>>> = {
  unit: new WeakMap(),
  standardize: new WeakMap(),
};

const codeFor = (
  network: NetworkShape,
  dataset: Dataset,
  preprocess: Preprocess,
  shared: boolean,
): Code => {
  const before = known[preprocess].get(network);
  if (before !== undefined) return before;
  const fused = hasFusedMultiplyAdd();
  const { bytes, ...places } = compileNetworkLogits(network, {
    rows: ROWS,
    examples: { encoding: dataset.encoding, zero: inputsOf(dataset, preprocess).zero },
    fused,
    shared,
  });
  const code = { ...places, module: new WebAssembly.Module(bytes) };
  known[preprocess].set(network, code);
  return code;
};

/** Nothing on other backends. */
export const createCompiledLogits = (
  network: NetworkShape,
  dataset: Dataset,
  preprocess: Preprocess,
): CompiledLogits | undefined => {
  if (tf.getBackend() !== 'wasm' || chosenCode() === 'stock' || !hasVectors()) return undefined;
  const backend = tf.backend() as BackendWasm;
  const memory = memoryOf(backend);
  const { module, workSize, logits } = codeFor(
    network,
    dataset,
    preprocess,
    !(memory.buffer instanceof ArrayBuffer),
  );
  const instance = new WebAssembly.Instance(module, { env: { memory, ...mathImports } });
  const step = instance.exports as unknown as LogitsExports;
  const heap = createHeapExamples(dataset, preprocess, memory);
  const rawSize = Math.ceil((ROWS * heap.exampleBytes) / FLOAT);
  const area = backend.makeOutput([TABLE + rawSize + workSize], 'float32');
  const table = addressOf(backend, area);
  const raw = table + TABLE * FLOAT;
  const work = raw + rawSize * FLOAT;
  heap.writeTable(table);

  return {
    rows: ROWS,
    of: (theta, split, numbers) => {
      // Behind fewer examples are those of the call before.
      heap.writeExamples(split, numbers, raw);
      step.logits(addressOf(backend, theta), raw, table, work);
      const count = numbers.length * network.outputs;
      return new Float32Array(memory.buffer, work + logits * FLOAT, count);
    },
    dispose: () => backend.disposeData(area.dataId),
  };
};
