import type { RuleTraceData, SeriesTrace } from '../step-trace';

/** What a run's rule did to one weight (or bias), at the kept step that is looked at and over time. */
export interface WeightTrace {
  readonly run: number;
  /** In the vector of all parameters. */
  readonly index: number;
  /** The update leads from here to the next step. */
  readonly step: number;
  /** Both numbers of every pair are the weight's. */
  readonly update: RuleTraceData;
  /** Over the kept steps, as many as are known so far. */
  readonly series: SeriesTrace;
  readonly done: number;
  readonly of: number;
  /** Of the weight's matrix; nothing of a bias, which is no matrix. */
  readonly singular: StepSpectrum | undefined;
}

/** Singular values, the largest first, by the largest of them. */
export interface StepSpectrum {
  /** Of the parameter tensor. */
  readonly name: string;
  readonly shape: readonly [number, number];
  readonly gradient: readonly number[];
  /** What the update made of it: of the change that it made. */
  readonly step: readonly number[];
}
