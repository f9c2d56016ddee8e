/** One parameter tensor inside the flat parameter vector. */
export interface LayerSpan {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
  readonly shape: readonly number[];
  /** Weights are regularised, biases are not. */
  readonly weight: boolean;
}

/** For every parameter: this value where it is a weight, 0 where it is a bias. */
export const onWeights = (spans: readonly LayerSpan[], value: number): Float32Array => {
  const numbers = new Float32Array(spans.reduce((sum, { size }) => sum + size, 0));
  for (const { weight, offset, size } of spans)
    if (weight) numbers.fill(value, offset, offset + size);
  return numbers;
};
