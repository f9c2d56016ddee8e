import type { LayerSpan } from '../experiment/layer-span';
import type { Numbers, SavedUpdater } from '../experiment/saved-race';
import type { Give, GivenVector } from '../formula/given';
import type { RuleProgram } from '../formula/program';
import type { SeeUpdate } from './update-seen';

/** What methods compute with vectors of parameters, beside what every race needs. Results are new; the caller owns them. */
export interface VectorOperations<V, S> {
  /** Spacing of the numbers at 1. */
  readonly epsilon: number;
  readonly bytesPerNumber: number;
  zero(): V;
  scale(factor: number, v: V): V;
  /** factor * x + y */
  axpy(factor: number, x: V, y: V): V;
  dot(a: V, b: V): S;
  /** Sum of magnitudes. */
  sumAbs(v: V): S;
}

/** Exact second derivatives. */
export interface CurvatureOperations<V> {
  /** dimension * dimension, row by row. */
  hessian(at: V): Float64Array;
  times(hessian: Float64Array, v: V): V;
}

/**
 * Something to minimise: a surface (V = Float64Array of 2, S = number) or a network (V = a 1-D tensor of all
 * parameters, S = a scalar tensor still on the device). Races are written against this and know no more.
 */
export interface Objective<V, S> {
  readonly dimension: number;
  readonly layers: readonly LayerSpan[];
  /** Loss is reported at steps 0..n (surfaces) or only before every update (networks). */
  readonly lossAtEnd: boolean;
  /** An average that is judged in theta's place is recorded at every step: only where that costs next to nothing. */
  readonly recordsJudged: boolean;
  /** Every step sees the same function: no noise, no mini-batches, no dropout. */
  readonly fixed: boolean;
  /** Work only queues up on a device: the host's clock does not see how long it takes. */
  readonly queued?: boolean;
  readonly vectors: VectorOperations<V, S>;
  /** Only where second derivatives are exact and small enough to hold: planes. */
  readonly curvature?: CurvatureOperations<V>;
  /** A fresh copy of the initial parameters; every run starts from equal ones. The caller owns it. */
  initial(): V;
  /** Loss and gradient at a point, on the batch of step number `step` (0-based). The caller owns both. */
  gradient(at: V, step: number): { readonly loss: S; readonly gradient: V };
  /**
   * The same where that is quicker, the loss as a number and the gradient lent: it is the objective's, and good until the
   * next call. Nothing where it is not.
   */
  lend?(at: V, step: number): { readonly loss: number; readonly gradient: V };
  /**
   * The same at several points, one of each run, where computing them together is cheaper. In their order; the
   * caller owns all.
   */
  gradients?(
    points: readonly V[],
    step: number,
  ): readonly { readonly loss: S; readonly gradient: V }[];
  /**
   * A vector that a rule may read beside theta and its gradient, on the batch of that step. What is random in it follows
   * from seed and step alone: every run meets the same numbers.
   * @param gradient at this point, where it is known
   */
  given(name: GivenVector, at: V, gradient: V | undefined, step: number): Given<V>;
  /** Loss alone, on the batch of that step. */
  loss(at: V, step: number): S;
  /** The loss that is recorded of a point, where a step sees only a part of the data and all of it costs next to nothing. */
  told?(at: V): S;
  /** Where the stage draws the point: (x, y) itself, or the projection on two fixed directions. */
  position(at: V): readonly S[];
  norm(v: V): S;
  /** Euclidean length of a - b. */
  distance(a: V, b: V): S;
  clone(v: V): V;
  release(v: V | S): void;
  /** Reads scalars off the device, all in one go, and releases them. Synchronous where there is no device. */
  read(scalars: readonly S[]): ArrayLike<number> | Promise<ArrayLike<number>>;
  createUpdater(program: RuleProgram): Updater<V>;
  /** Only where there are examples that no run is trained on: a schedule that looks at the loss listens to theirs. */
  readonly heldOut?: HeldOutLoss<V>;
  /** Only where races take so long that they are worth saving. */
  readonly saving?: Saving<V, S>;
  dispose(): void;
}

export interface HeldOutLoss<V> {
  /** Updates from one evaluation to the next; the first one is at step 0. */
  readonly every: number;
  /** The mean loss there, without penalties. Keeps its own hold of `at`. */
  loss(at: V): Promise<number>;
}

export interface Saving<V, S> {
  /** Copies on the host of vectors and scalars as they are now; they stay the caller's. */
  copy(values: readonly (V | S)[]): Promise<readonly Numbers[]>;
  /** The vector with these numbers; the caller owns it. */
  revive(numbers: Numbers): V;
}

export interface Given<V> {
  /** The caller's. */
  readonly vector: V;
  /** What it cost: gradients and exact Hessians. */
  readonly evaluations: number;
  readonly hessianEvaluations: number;
}

/** One run's update rule with its state, compiled for the objective's vectors. */
export interface Updater<V> {
  /**
   * The parameters after update number t (1-based). Takes ownership of `theta` (it may be updated in place or
   * released) but not of `gradient`.
   * @param give makes the vectors that the program reads beside these two, at `theta` as it is
   */
  update(
    theta: V,
    gradient: V,
    hyper: Readonly<Record<string, number>>,
    lr: number,
    t: number,
    give?: Give<V>,
  ): V;
  /** Shows the next update, once, just before it is made; nowhere but on networks. */
  watchNext?(see: SeeUpdate<V>): void;
  /** The run is judged on another point than theta: see `judged`. */
  readonly judgesElsewhere: boolean;
  /** That point as it is after the last update, a new vector, the caller's; nothing where it is theta (before the first). */
  judged(theta: V, hyper: Readonly<Record<string, number>>): V | undefined;
  /** Goes on with another program (an option was switched mid-run); state variables of the same name survive. */
  replace(program: RuleProgram): void;
  /** The state as it is now; undefined where races are not saved. */
  save?(): Promise<SavedUpdater>;
  /** Before the first update: goes on with this state, that of the same program. */
  restore?(saved: SavedUpdater, hyper: Readonly<Record<string, number>>): void;
  /** Bytes of state, for the results table. */
  readonly stateBytes: number;
  dispose(): void;
}
