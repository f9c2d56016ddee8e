import { type Dataset, exampleSize } from '../../../catalog/dataset';

export type Preprocess = 'unit' | 'standardize';

/** How the examples of a data set become a network's input. */
export interface Inputs {
  /** Numbers of one example. */
  readonly size: number;
  /** The input for each of the 256 values of a byte; nothing where examples are no bytes. */
  readonly table: Float32Array | undefined;
  /** The input for a byte that is 0, as most may be. */
  readonly zero: number;
  /**
   * @param examples one after the other, as the data set keeps them
   * @param numbers which of them, in which order
   * @param out numbers.length × size
   */
  write(examples: Uint8Array | Float32Array, numbers: ArrayLike<number>, out: Float32Array): void;
}

/** What one number of an example stands for, in float64. */
const inputOf = ({ name, encoding, statistics }: Dataset, preprocess: Preprocess) => {
  const range = encoding.kind === 'bytes' ? encoding.range : 1;
  if (preprocess === 'unit') return (value: number) => value / range;
  if (statistics === undefined) throw new Error(`${name} has no mean and no deviation`);
  const { mean, deviation } = statistics;
  return (value: number) => (value / range - mean) / deviation;
};

const createInputs = (dataset: Dataset, preprocess: Preprocess): Inputs => {
  const size = exampleSize(dataset);
  const input = inputOf(dataset, preprocess);
  const table =
    dataset.encoding.kind === 'bytes'
      ? Float32Array.from({ length: 256 }, (_, byte) => input(byte))
      : undefined;
  return {
    size,
    table,
    zero: Math.fround(input(0)),
    write: (examples, numbers, out) => {
      for (let k = 0; k < numbers.length; k += 1) {
        const from = (numbers[k] ?? 0) * size;
        const to = k * size;
        if (table === undefined)
          for (let i = 0; i < size; i += 1) out[to + i] = input(examples[from + i] ?? 0);
        else for (let i = 0; i < size; i += 1) out[to + i] = table[examples[from + i] ?? 0] ?? 0;
      }
    },
  };
};

const known = new WeakMap<Dataset, Partial<Record<Preprocess, Inputs>>>();

export const inputsOf = (dataset: Dataset, preprocess: Preprocess): Inputs => {
  const ofSet = known.get(dataset) ?? {};
  known.set(dataset, ofSet);
  ofSet[preprocess] ??= createInputs(dataset, preprocess);
  return ofSet[preprocess];
};

/** The input for some examples of a split, in an array of its own. */
export const inputNumbers = (
  {
    dataset,
    examples,
  }: { readonly dataset: Dataset; readonly examples: Uint8Array | Float32Array },
  numbers: ArrayLike<number>,
  preprocess: Preprocess,
): Float32Array<ArrayBuffer> => {
  const inputs = inputsOf(dataset, preprocess);
  const out = new Float32Array(numbers.length * inputs.size);
  inputs.write(examples, numbers, out);
  return out;
};
