import type { BinaryOperation, UnaryOperation } from '../graph/operation';

/**
 * What a tensor library must offer to run a rule. A value is an element vector (one number per parameter), a
 * layer vector (one per parameter tensor), a scalar (one number for all), or a plain number of the host.
 *
 * The functions get operands of one shape, or of one shape and scalars or numbers: layer vectors are spread with
 * `expandLayers` before they meet element vectors. At least one operand is a `T`. Memory is the caller's
 * business: run the rule in a tidy scope, from which `theta` and the state come out. What comes out may be the
 * very value that went in (a state that a rule leaves alone).
 */
export interface TensorOps<T> {
  unary(operation: UnaryOperation, x: T): T;
  /** Comparisons give 1 and 0. */
  binary(operation: BinaryOperation, a: T | number, b: T | number): T;
  /** `yes` where `condition` is not 0, else `no`; a NaN in the value not taken must not come through. */
  select(condition: T, yes: T | number, no: T | number): T;
  /** The sums of an element vector over each layer: a layer vector. Padding beyond the layers does not count. */
  sumLayers(x: T): T;
  /** The sum of an element vector: a scalar. */
  sumAll(x: T): T;
  /** An element vector from a layer vector. */
  expandLayers(x: T): T;
  /** A layer vector from one number per layer. */
  layerVector(values: readonly number[]): T;
  /** A scalar on the device. */
  scalar(value: number): T;
  /** An element vector with one number everywhere; from a scalar or a number. */
  fill(x: T | number): T;
}

/** One parameter tensor's place in the vector of all parameters. */
export interface LayerSpan {
  readonly offset: number;
  readonly size: number;
}
