import type { MatrixFunctionName } from '../ast';
import type { BinaryOperation, UnaryOperation } from '../graph/operation';
import type { Shape, Space } from '../program';

/**
 * What a tensor library must offer to run a rule. A value is an element vector (one number per parameter), a
 * layer vector (one per parameter tensor), a scalar (one number for all), or a plain number of the host; or the rows,
 * columns or square matrices of all layers, flat, one layer after the other (see `matrixSpans`).
 *
 * The functions get operands of one shape, or of one shape and scalars or numbers: what is narrower is spread with
 * `expand` before it meets another. At least one operand is a `T`. Memory is the caller's
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
  /** Spreads numbers of layers, rows or columns over a wider shape. */
  expand(x: T, from: 'layer' | 'row' | 'column', to: Space): T;
  /** A matrix function of every layer: see `matrix/functions.ts`. Arguments that are square or layers are `T`s. */
  matrix(callee: MatrixFunctionName, args: readonly MatrixOperand<T>[]): T;
  /** A layer vector from one number per layer. */
  layerVector(values: readonly number[]): T;
  /** A scalar on the device. */
  scalar(value: number): T;
  /** A vector of a shape with one number everywhere; from a scalar or a number. */
  fill(x: T | number, space: Space): T;
}

export interface MatrixOperand<T> {
  readonly shape: Shape;
  readonly value: T | number;
}

export type { LayerPlace as LayerSpan } from '../matrix/spans';
