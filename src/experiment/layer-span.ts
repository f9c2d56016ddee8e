/** One parameter tensor inside the flat parameter vector. */
export interface LayerSpan {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
  readonly shape: readonly number[];
  /** Weights are regularised, biases are not. */
  readonly weight: boolean;
}
