import { answerSize, type Dataset } from '../../catalog/dataset';
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
  return {
    exampleBytes: dataset.encoding.kind === 'bytes' ? size : size * FLOAT,
    answerBytes: dataset.target.kind === 'classes' ? 1 : answers * FLOAT,
    writeTable: (at) => {
      if (inputs.table) floats(at, TABLE).set(inputs.table);
    },
    writeExamples: ({ examples }, numbers, at) => {
      if (inputs.table === undefined) {
        inputs.write(examples, numbers, floats(at, numbers.length * size));
        return;
      }
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
      const to = floats(at, numbers.length * answers);
      for (let k = 0; k < numbers.length; k += 1) {
        const from = (numbers[k] ?? 0) * answers;
        to.set(targets.subarray(from, from + answers), k * answers);
      }
    },
  };
};
