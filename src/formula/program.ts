import type { Expression, Rule } from './ast';
import type { GivenRead } from './given';

/**
 * How many values a variable has: one number known on the host (`uniform`), one number on the device for all
 * parameters (`all`) or per parameter tensor (`layer`), or one per parameter (`element`). Of a layer as a matrix of
 * R rows and C columns: R numbers (`row`), C (`column`), or a square matrix that multiplies it from the left
 * (R by R, `left`) or from the right (C by C, `right`).
 */
export type Shape = 'uniform' | 'all' | 'layer' | Space;

/** Shapes over which loops run. */
export type Space = 'row' | 'column' | 'left' | 'right' | 'element';

export interface StateVariable {
  readonly name: string;
  readonly shape: Shape;
  /**
   * Value before the first update, over hyperparameters; the number 0 unless the definition says otherwise. Square
   * matrices (`left`, `right`) begin as that number times the identity.
   */
  readonly initial: Expression;
}

/** One assignment. Every `reduce` and every `matrix` node stands alone as the whole value of an instruction of its own. */
export interface Instruction {
  /**
   * The variable written. Source names stay; what the analysis lifts out is named `$0`, `$1`, …
   * A name may be written more than once (`g = g + …`): a read means the latest write above it.
   */
  readonly target: string;
  readonly shape: Shape;
  readonly value: Expression;
}

/** A rule ready for its readings: options folded, names classified, uniform parts lifted out. */
export interface RuleProgram {
  /** The statements after folding, as a person would read them (for LaTeX, Python and the inspector). */
  readonly rule: Rule;
  /** Hyperparameters that are still read, in order of first use; `lr` and `t` are not among them. */
  readonly hyper: readonly string[];
  readonly state: readonly StateVariable[];
  /**
   * Computed once a step on the host in float64, in this order, over hyperparameters, `lr`, `t`, uniform state
   * and earlier uniforms. Includes the updates of uniform state.
   */
  readonly uniforms: readonly Instruction[];
  /** Names of uniforms and uniform-shaped given names that `body` reads: what the host hands to the device. */
  readonly handed: readonly string[];
  /** Computed on the vectors, in this order; the last write of `theta` is the new parameters. */
  readonly body: readonly Instruction[];
  /** Vectors beside `theta` and `g` that the engine must give, and when. */
  readonly given: readonly GivenRead[];
  /**
   * The point on which the run is judged where that is not theta (an average, say): element by element over theta and
   * state as they are after an update, and hyperparameters.
   */
  readonly evaluate?: Expression;
}
