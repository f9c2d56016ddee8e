import type { EvaluatedSet } from './held-out';

/** A place of a race: a run after so many updates. */
export interface RunAt {
  readonly run: number;
  readonly step: number;
}

/** Examples of which a network was about as sure. */
export interface Bin {
  readonly count: number;
  /** Means over its examples; nothing where it has none. */
  readonly confidence: number | undefined;
  readonly accuracy: number | undefined;
}

export interface Calibration {
  /** Expected calibration error, from 0 to 1. */
  readonly error: number;
  /** Of equal width, from 0 to 1. */
  readonly bins: readonly Bin[];
}

/** What a run's network makes of the held-out examples at a step. */
export interface RunJudgement extends RunAt {
  /** [classes, classes]: a row a class, a column an answer. */
  readonly confusion: Uint32Array<ArrayBuffer>;
  readonly calibration: Calibration;
}

/** The examples that runs are judged on. */
export interface JudgedOn {
  readonly set: EvaluatedSet;
  readonly count: number;
}

/** One example and what a network makes of it. */
export interface JudgedExample {
  /** Its place in the data set. */
  readonly number: number;
  readonly truth: number;
  readonly answer: number;
  /** Softmax, one a class. */
  readonly probabilities: Float32Array<ArrayBuffer>;
  /** As the data set keeps it. */
  readonly values: Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>;
}
