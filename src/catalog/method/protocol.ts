/**
 * What a method and the engine say to each other. A method never computes a loss, a gradient or a scalar product
 * itself: it asks, so that one text runs on a plane, where answers come at once, and on a device, where they are awaited.
 */

/** A point whose loss is known. */
export interface Valued<V> {
  readonly at: V;
  readonly loss: number;
}

/** A point whose loss and gradient are known. */
export interface Evaluated<V> extends Valued<V> {
  readonly gradient: V;
  /** Euclidean length of the gradient. */
  readonly norm: number;
  /** Scalar product of the gradient with the direction that was asked for along with it. */
  readonly slope?: number;
}

/** A symmetric matrix, dense, row by row. */
export type Matrix = Float64Array;

export type Request<V> =
  /** Loss and gradient in one: counts as one evaluation of each. */
  | { readonly ask: 'gradient'; readonly at: V; readonly along?: V }
  | { readonly ask: 'loss'; readonly at: V }
  /** Planes only. */
  | { readonly ask: 'hessian'; readonly at: V }
  /** Exact on planes; elsewhere from two more gradients. */
  | { readonly ask: 'hessian-vector'; readonly at: V; readonly v: V }
  /** All of them in one reading of the device. */
  | { readonly ask: 'dots'; readonly pairs: readonly (readonly [V, V])[] }
  | { readonly ask: 'sum-abs'; readonly of: V }
  | Accept<V>;

/** What a step rested on, by the names in its method's formulas: numbers, vectors, and matrices by their rows. */
export type Shown<V> = Readonly<Record<string, number | V | readonly V[]>>;

/** One recorded step. */
export interface Accept<V> {
  readonly ask: 'accept';
  /** Where the step leads; its vectors live on. */
  readonly accept: Valued<V> | Evaluated<V>;
  /** The step's length along its direction: recorded as learning rate where the method has no `lr`. */
  readonly rate?: number;
  /** Vectors to live on beyond this step; every other one that the method made or was given is freed. */
  readonly keep?: readonly V[];
  /** For those who look on. */
  readonly shown?: Shown<V>;
}

export type Answer<V> =
  | Valued<V>
  | Evaluated<V>
  | { readonly matrix: Matrix }
  | { readonly vector: V }
  | { readonly numbers: ArrayLike<number> };

/** A piece of a method: asks, goes on with the answers, and returns R. */
export type Steps<V, R> = Generator<Request<V>, R, Answer<V>>;

/** Vectors of parameters. Every operation makes a new one; none changes its operands. */
export interface Vectors<V> {
  readonly dimension: number;
  /** Spacing of the numbers at 1: 2^-52 in float64, 2^-23 in float32. */
  readonly epsilon: number;
  /**
   * Every step sees the same function: false for mini-batches and noisy gradients. Then a search that fails on one
   * step's function says nothing of the next one's.
   */
  readonly fixed: boolean;
  zero(): V;
  clone(v: V): V;
  scale(factor: number, v: V): V;
  add(a: V, b: V): V;
  subtract(a: V, b: V): V;
  /** factor * x + y */
  axpy(factor: number, x: V, y: V): V;
  dot(a: V, b: V): Steps<V, number>;
  /** As many scalar products as there are pairs, read together. */
  dots(pairs: readonly (readonly [V, V])[]): Steps<V, ArrayLike<number>>;
  /** Euclidean. */
  norm(v: V): Steps<V, number>;
  /** Sum of magnitudes. */
  sumAbs(v: V): Steps<V, number>;
}
