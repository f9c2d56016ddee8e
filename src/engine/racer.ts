import type { HyperChange } from '../experiment/types';
import type { SeeUpdate } from './update-seen';

/** What a row of a run is reported with. */
export interface Entry {
  readonly run: number;
  /**
   * `step`: a point before an update. `arrival`: the point after the last one. `check`: no sample, its only measure
   * tells whether the parameters are finite at the end.
   */
  readonly kind: 'step' | 'arrival' | 'check';
  readonly step: number;
  /** Gradient evaluations spent, with those that told the loss here, if the run ends with this entry. */
  readonly spent: number;
  /** Where the point is was measured. */
  readonly measured: boolean;
}

/** One run of a race: a rule or a method on its way over an objective. */
export interface Racer<V> {
  /** In the race's list. */
  place: number;
  /** The parameters as they are now; borrowed until the next step. */
  readonly theta: V;
  /** A copy of the point on which the run is judged, theta unless its rule says otherwise; the caller owns it. */
  judged(): V;
  readonly stateBytes: number;
  /** Spent so far: gradients, values (those that came with a gradient too), Hessians. */
  readonly evaluations: number;
  readonly functionEvaluations: number;
  readonly hessianEvaluations: number;
  /** It has recorded its last point by itself and takes no further step. */
  readonly done: boolean;
  /** Records a change for the update it names; those of one step apply in the order they came. */
  change(change: HyperChange): void;
  /** Shows the next update of a rule on a network, once, just before it is made. */
  watchNext?(see: SeeUpdate<V>): void;
  /**
   * Records the current point, then makes update number step + 1. Only a method on a device has anything to wait for.
   * @param measure record gradient norm and position here
   * @param measureNext the next point wants the length of this update
   */
  advance(
    step: number,
    seconds: number,
    measure: boolean,
    measureNext: boolean,
  ): void | Promise<void>;
  /** Records the point after the last update, where no gradient is wanted. */
  arrive(step: number, seconds: number): void;
  dispose(): void;
}

/** A run and how far it is. */
export interface Lane<V> {
  readonly racer: Racer<V>;
  /** Updates. */
  made: number;
  /** So many of them were told before: a method of a saved race makes them again. */
  readonly told: number;
}
