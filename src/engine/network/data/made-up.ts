import { answerSize, type Dataset, exampleSize } from '../../../catalog/dataset';
import { cos, sin } from '../../../formula/math/float64';
import { type Split, wholeSplit } from './split';

/** Bytes in a bar down the middle of each row, as wide as the share of the bytes that are not 0. */
const bytes = ({ example }: Dataset, light: number, length: number): Uint8Array => {
  const [rows, columns = rows, channels = 1] = example;
  const width = columns * channels;
  const bar = Math.round(light * width);
  const first = Math.floor((width - bar) / 2);
  const isLight = (k: number) => k % width >= first && k % width < first + bar;
  return Uint8Array.from({ length }, (_, k) => (isLight(k) ? (k * 37) % 256 : 0));
};

/** So many examples that are none, for where only their number and how much of each is 0 counts. */
export const madeUpExamples = (dataset: Dataset, count: number): Split => {
  const length = count * exampleSize(dataset);
  const { encoding, target } = dataset;
  const examples =
    encoding.kind === 'bytes'
      ? bytes(dataset, encoding.light, length)
      : Float32Array.from({ length }, (_, k) => sin(k));
  const answers = answerSize(dataset);
  const targets =
    target.kind === 'classes'
      ? Uint8Array.from({ length: count }, (_, k) => k % answers)
      : Float32Array.from({ length: count * answers }, (_, k) => cos(k));
  return wholeSplit(dataset, { examples, targets }, count);
};
