import type { RunStatus } from '../engine/sink';
import type { Experiment, Point } from '../experiment/types';
import type { Verdict } from '../experiment/verdict';

/** One run as the command prints it, in this order of keys. */
export interface RunResult {
  readonly optimizer: string;
  readonly status: RunStatus;
  /** What ended a run that diverged, where that is not its own steps. */
  readonly message?: string;
  /** One for each update that was made. */
  readonly lr: readonly number[];
  /** Finite values only: a diverged run's end with the last one. */
  readonly loss: readonly number[];
  /** Planes: one point for each loss. */
  readonly path?: readonly Point[];
  /** Planes, of a run that is judged on another point than its own (an average, say): that point's, step by step. */
  readonly judgedLoss?: readonly number[];
  readonly judgedPath?: readonly Point[];
  readonly evaluations: number;
  /** Methods: values of the loss that they asked for; these and rules: exact Hessians, where there were any. */
  readonly functionEvaluations?: number;
  readonly hessianEvaluations?: number;
  /** A method that arrived before the last step: since which one it stays where it is. */
  readonly arrivedAt?: number;
  /** The same where it did not arrive: the ground slopes, and its search found nothing lower. */
  readonly stoppedAt?: number;
  /** Of points in the plane, on all that are trained on; without penalties, as on the test set. */
  readonly trainLoss?: number;
  readonly trainAccuracy?: number;
  readonly testLoss?: number;
  /** Of classes; values are not right or wrong. */
  readonly testAccuracy?: number;
  /**
   * Where they are wanted: one for each loss, and of a diverged run one more, for the step whose loss is no number and
   * is not printed.
   */
  readonly verdicts?: readonly Verdict[];
}

/** The plane in which all runs' snapshots vary most, and the training loss around it. */
export interface Landscape {
  /**
   * The plane's directions are the two principal components of all snapshots, from their mean; but for those whose loss
   * is over 1000 times that at the start, which are only placed on it.
   */
  readonly directions: 'pca';
  /** Shares of the snapshots' variance along the two directions. */
  readonly explained: readonly [number, number];
  /** The examples on which `loss` and `grid` are computed; penalties are in both. */
  readonly subset: { readonly split: 'train'; readonly from: number; readonly count: number };
  /** Coordinates of the grid's columns and of its rows. */
  readonly axes: readonly [readonly number[], readonly number[]];
  /** Of each run, the steps of its snapshots; those of a diverged run end before it did. */
  readonly steps: readonly (readonly number[])[];
  /** Where the snapshots were written. */
  readonly files?: readonly (readonly string[])[];
  /** Coordinates of each run's snapshots. */
  readonly projections: readonly (readonly (readonly [number, number])[])[];
  /** Their Euclidean distances from the plane. */
  readonly distance: readonly (readonly number[])[];
  /** The loss at the snapshots themselves, not at their shadows on the plane. */
  readonly loss: readonly (readonly number[])[];
  /** Row by row. */
  readonly grid: readonly (readonly number[])[];
}

/** The largest eigenvalue of the training loss's Hessian, run by run. */
export interface SharpnessResult {
  /** Updates from one look to the next; the first one is at the start. */
  readonly every: number;
  /** The examples on which the loss is looked at; penalties are in it, dropout is not. */
  readonly subset: { readonly split: 'train'; readonly from: number; readonly count: number };
  readonly steps: readonly (readonly number[])[];
  readonly values: readonly (readonly number[])[];
  /** Of adaptive rules the same of the preconditioned Hessian, before updates; null of all others. */
  readonly preconditioned: readonly (PreconditionedSharpness | null)[];
}

/** The largest eigenvalue of P^-1 H: P^-1 is what an update's held rates are, its learning rate taken out. */
export interface PreconditionedSharpness {
  readonly steps: readonly number[];
  readonly values: readonly number[];
  /** Up to which the rule is stable at that update's learning rate: 38 / lr for Adam with beta1 = 0.9. */
  readonly limits: readonly number[];
}

/** A run's trained network, as it was written. */
export interface WrittenModel {
  readonly run: number;
  /** Under the folder that was named. */
  readonly files: readonly string[];
  /** Formats that cannot hold it, and why. */
  readonly refused?: Readonly<Record<string, string>>;
}

export interface ExperimentResult {
  readonly spec: Experiment;
  readonly runs: readonly RunResult[];
  readonly landscape?: Landscape;
  readonly sharpness?: SharpnessResult;
  readonly models?: readonly WrittenModel[];
}
