/** Up to which curvature a rule is stable: times its learning rate where nothing scales its steps. */
export type StabilityLimit =
  | { readonly kind: 'plain'; readonly bound: number }
  /** The limit is one of the Hessian scaled as the rule scales its steps, and says nothing of this one. */
  | { readonly kind: 'preconditioned'; readonly bound: number }
  | { readonly kind: 'unknown' };

/** Steps and a value at each. */
export type Places = readonly (readonly [step: number, value: number])[];

/** A curvature along a run, and up to where its rule is stable: no places where that is not known. */
export interface CurvatureCourse {
  readonly values: Places;
  readonly limit: Places;
}

/** The largest eigenvalue of the loss's Hessian at kept parameters of a run, in the order of their steps. */
export interface RunSharpness {
  readonly run: number;
  readonly limit: StabilityLimit;
  readonly steps: readonly number[];
  readonly values: readonly number[];
  /** Of the Hessian scaled as an adaptive rule scales its steps (P^-1 H), and up to where that is stable. */
  readonly scaled: {
    readonly steps: readonly number[];
    readonly values: readonly number[];
    readonly limits: readonly number[];
  };
}

export interface Sharpnesses {
  readonly runs: readonly RunSharpness[];
  /** Training examples that the loss is of, the first so many. */
  readonly examples: number;
  /** Values computed, of so many. */
  readonly done: number;
  readonly of: number;
  /** That a value took on average, by the clock; NaN before the first. */
  readonly seconds: number;
}
