import type { RuleProgram } from '../formula/program';

/** One update of a rule that is about to be made; all of it borrowed, for the length of the call that shows it. */
export interface UpdateSeen<V> {
  readonly program: RuleProgram;
  readonly theta: V;
  readonly gradient: V;
  /** The vectors of `program.given`; any where one does not count in this update. */
  readonly given: Readonly<Record<string, V>>;
  /** Every state variable that is not uniform, flat; one number for all parameters is a vector of length 1. */
  readonly state: Readonly<Record<string, V>>;
  /** Every uniform of the update, hyperparameter, `lr` and `t`, by name. */
  readonly uniforms: Readonly<Record<string, number>>;
  /** Uniform state before the update. */
  readonly hostState: Readonly<Record<string, number>>;
  readonly hyper: Readonly<Record<string, number>>;
  readonly lr: number;
  /** Number of the update, 1 at the first. */
  readonly t: number;
}

export type SeeUpdate<V> = (seen: UpdateSeen<V>) => void;
