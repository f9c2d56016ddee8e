import type { RunAt } from './judgement';

/** How a network does on the test set. */
export interface TestJudgement {
  readonly count: number;
  readonly loss: number;
  /** NaN of values, which are not right or wrong. */
  readonly accuracy: number;
}

/** The same of its parameters as a file of one precision keeps them. */
export interface PrecisionJudgement<Precision extends string = string> extends TestJudgement {
  readonly precision: Precision;
  /** Median time for one example, one by one, in milliseconds. */
  readonly latencyMs: number;
}

/** What a network's answers on the test set are like: what drawn digits are compared with. */
export interface Habits {
  /** Share of the answers, by class. */
  readonly shares: readonly number[];
  /** Share of the answers of which it is so sure, in bins of one width from 0 to 1. */
  readonly confidence: readonly number[];
}

/** A run's network to take away. */
export interface RunModel<Precision extends string = string> extends RunAt {
  readonly theta: Float32Array<ArrayBuffer>;
  /** As far as they are there. */
  readonly precisions: readonly PrecisionJudgement<Precision>[];
  /** Of classes. */
  readonly habits: Habits | undefined;
}

/** Bins of confidence. */
export const CONFIDENCE_BINS = 10;

export const confidenceBin = (confidence: number): number =>
  Math.min(CONFIDENCE_BINS - 1, Math.floor(CONFIDENCE_BINS * confidence));
