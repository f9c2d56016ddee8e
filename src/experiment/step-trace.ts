import type { Point } from './types';
import type { Verdict } from './verdict';

/**
 * What one update of one run did, in numbers: plain data that crosses from the worker to the page. Pairs hold the
 * number of x and the number of y.
 */
export interface StepTrace {
  /** The step that was asked for; the point is the one shown there. */
  readonly step: number;
  readonly point: Point;
  readonly loss: number;
  /** Exact, without noise, at `point`. */
  readonly slope: Point;
  /** The update that leaves `point`, or at a run's end the one that led there; undefined where none was made. */
  readonly update: UpdateTrace | undefined;
  readonly curvature: CurvatureReport;
  readonly diagnosis: Diagnosis;
}

export interface UpdateTrace {
  /** The steps it leads from and to. */
  readonly from: number;
  readonly to: number;
  /** theta before and after. */
  readonly before: Point;
  readonly after: Point;
  readonly what: RuleTraceData | MethodTraceData;
}

export interface RuleTraceData {
  readonly kind: 'rule';
  /** Number of the update, 1 at the first. */
  readonly t: number;
  readonly lr: number;
  readonly hyper: Readonly<Record<string, number>>;
  /** theta, g (as the rule sees it) and every state variable, as they were before the update. */
  readonly entry: Readonly<Record<string, Point>>;
  /** What each statement of the rule gave, in order; NaN where the program holds no such number. */
  readonly written: readonly Point[];
  /** Of one parameter of many, twice in every pair: norms and the like can't be written out from it. */
  readonly ofOne?: true;
}

export interface MethodTraceData {
  readonly kind: 'method';
  /** What it asked for, in order. */
  readonly asked: readonly Asked[];
  /**
   * What the step rested on, by the names in the method's formulas; besides the gradient `g` (as the method sees it),
   * the losses `f` and `f+`, and the exact Hessian `H` by its rows.
   */
  readonly shown: ShownNumbers;
}

export type ShownNumbers = Readonly<Record<string, number | Point | readonly Point[]>>;

export interface Asked {
  readonly what: 'gradient' | 'loss' | 'hessian';
  readonly at: Point;
  readonly loss?: number;
}

export interface CurvatureReport {
  /** d²f/dx², d²f/dxdy, d²f/dy². */
  readonly hessian: readonly [number, number, number];
  /** The larger one first; of a function of x alone its second derivative, then 0. */
  readonly eigenvalues: Point;
  /** Unit vectors in the same order. */
  readonly eigenvectors: readonly [Point, Point];
  readonly condition: number;
  readonly stability: Stability;
}

/** Whether the update, with what it remembers of scales held fast, is stable on this curvature. */
export type Stability =
  /** One rate for both coordinates: `sharpness` is lr times the largest eigenvalue. */
  | { readonly kind: 'plain'; readonly sharpness: number; readonly bound: number }
  /** A rate for each coordinate: `sharpness` is the largest eigenvalue of E^1/2 H E^1/2, E the rates on a diagonal. */
  | {
      readonly kind: 'preconditioned';
      readonly sharpness: number;
      readonly bound: number;
      readonly rates: Point;
    }
  | { readonly kind: 'unknown'; readonly because: UnknownStability };

export type UnknownStability = 'method' | 'not-linear' | 'no-steady-step' | 'no-update';

/** What the run is doing at the step, in words to be. */
export interface Diagnosis {
  readonly verdict: Verdict;
  /** The sentence: a key of the messages, with its numbers. */
  readonly sentence: Told;
  /** What it rests on, what is to blame, what helps; some of these, or none. */
  readonly reasons: readonly Told[];
}

export interface Told {
  readonly key: string;
  readonly values: Readonly<Record<string, number>>;
}

/** A run's variables over time: for each statement of its rule the values for x and y at `steps`. */
export interface SeriesTrace {
  /** Numbers of the updates, at most some hundreds of them. */
  readonly updates: Float64Array<ArrayBuffer>;
  /** One array a statement: all x, then all y. Empty for a method. */
  readonly statements: readonly Float64Array<ArrayBuffer>[];
}
