import { answerSize, type Dataset } from '../../catalog/dataset';
import { consecutive } from './consecutive';
import { inputsOf, type Preprocess } from './data/inputs';
import type { Split } from './data/split';

const FLOAT = 4;
/** Values that a byte has. */
export const TABLE = 256;

/** Hands examples and their answers to code in WebAssembly's memory, without garbage. Places are addresses. */
export interface HeapExamples {
  /** Bytes of one example: a byte or a float32 a number. */
  readonly exampleBytes: number;
  /** Bytes of one example's answer: its label, or a float32 a value. */
  readonly answerBytes: number;
  /** The input for each value of a byte, `TABLE` float32. */
  writeTable(at: number): void;
  writeExamples(split: Split, numbers: ArrayLike<number>, at: number): void;
  writeAnswers(split: Split, numbers: ArrayLike<number>, at: number): void;
}

export const createHeapExamples = (
  dataset: Dataset,
  preprocess: Preprocess,
  memory: WebAssembly.Memory,
): HeapExamples => {
  const inputs = inputsOf(dataset, preprocess);
  const { size } = inputs;
  const answers = answerSize(dataset);
  let bytes = new Uint8Array(memory.buffer);
  /** Memory that has grown is another buffer. */
  const view = () => {
    if (bytes.buffer !== memory.buffer) bytes = new Uint8Array(memory.buffer);
    return bytes;
  };
  const floats = (at: number, count: number) => new Float32Array(memory.buffer, at, count);
  let numbers32 = new Float32Array(memory.buffer);
  const view32 = () => {
    if (numbers32.buffer !== memory.buffer) numbers32 = new Float32Array(memory.buffer);
    return numbers32;
  };
  /** Of a split whose examples are no bytes, all inputs: a batch is copied out of them. */
  const ready = new WeakMap<Split, Float32Array>();
  const inputsIn = (split: Split): Float32Array => {
    const known = ready.get(split);
    if (known !== undefined) return known;
    const all = new Float32Array(split.count * size);
    inputs.write(split.examples, consecutive(0, split.count), all);
    ready.set(split, all);
    return all;
  };
  /** Rows of `width` numbers, one after the other. */
  const gather = (from: ArrayLike<number>, width: number, rows: ArrayLike<number>, at: number) => {
    const to = view32();
    let place = at / FLOAT;
    for (let k = 0; k < rows.length; k += 1) {
      const first = (rows[k] ?? 0) * width;
      for (let i = 0; i < width; i += 1, place += 1) to[place] = from[first + i] ?? 0;
    }
  };
  return {
    exampleBytes: dataset.encoding.kind === 'bytes' ? size : size * FLOAT,
    answerBytes: dataset.target.kind === 'classes' ? 1 : answers * FLOAT,
    writeTable: (at) => {
      if (inputs.table) floats(at, TABLE).set(inputs.table);
    },
    writeExamples: (split, numbers, at) => {
      if (inputs.table === undefined) {
        gather(inputsIn(split), size, numbers, at);
        return;
      }
      const { examples } = split;
      const to = view();
      for (let k = 0; k < numbers.length; k += 1) {
        const from = (numbers[k] ?? 0) * size;
        to.set(examples.subarray(from, from + size), at + k * size);
      }
    },
    writeAnswers: ({ targets }, numbers, at) => {
      if (dataset.target.kind === 'classes') {
        const to = view();
        for (let k = 0; k < numbers.length; k += 1) to[at + k] = targets[numbers[k] ?? 0] ?? 0;
        return;
      }
      gather(targets, answers, numbers, at);
    },
  };
};
