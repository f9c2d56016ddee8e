import type { Domain } from '../types';
import type { RunAt } from './judgement';

/** Which plane through the space of all parameters is looked at. */
export type PlaneChoice =
  /** In which all runs' kept parameters vary most. */
  | { readonly kind: 'pca' }
  /** Through the initial parameters and the newest ones of two runs. */
  | { readonly kind: 'ends'; readonly runs: readonly [number, number] }
  /** Two random, filter-normalised directions from a run's newest parameters. */
  | { readonly kind: 'random'; readonly run: number };

/** The kept parameters of one run, in the order of their steps, as seen from a plane. */
export interface RunOnPlane {
  readonly steps: readonly number[];
  readonly at: readonly (readonly [number, number])[];
  /** From the plane. */
  readonly distance: readonly number[];
}

/** A plane and the runs' ways on it. */
export interface LandscapePlane {
  /** By which the worker knows it. */
  readonly id: number;
  readonly choice: PlaneChoice;
  /** Shares of the variance of the points along both directions. */
  readonly held: readonly [number, number];
  /** Parameters of runs that these shares are of. */
  readonly points: number;
  /** How far a plane of random directions is worth a look to all sides: so far the random steps go. */
  readonly reach: number | undefined;
  readonly runs: readonly RunOnPlane[];
}

/** Lines along each direction of a grid: one more than a multiple of 8. */
export type GridSide = 9 | 17 | 33;

/** The loss over a part of a plane, as far as it is computed. */
export interface LandscapeGrid {
  readonly plane: number;
  /** From the first line to the last. */
  readonly domain: Domain;
  /** Lines along each direction that are there, all of them. */
  readonly side: number;
  /** Row by row from below; [side, side]. */
  readonly values: Float32Array<ArrayBuffer>;
  /** Losses computed, of so many. */
  readonly done: number;
  readonly of: number;
  /** Training examples that the loss is of, the first so many. */
  readonly examples: number;
}

/** A run beside the plane: its true loss, and the loss at its shadow. */
export interface RunBesidePlane extends RunAt {
  readonly distance: number;
  readonly loss: number;
  readonly onPlane: number;
}

/** The loss along the straight line between two runs' parameters. */
export interface LineCut {
  readonly from: RunAt;
  readonly to: RunAt;
  /** Between them in the space of all parameters. */
  readonly distance: number;
  /** At evenly spaced places from 0 to 1; NaN where it is not there yet. */
  readonly values: readonly number[];
  readonly examples: number;
}

/**
 * How far the loss on the way rises above the straight line between the losses at both ends (Entezari et al. 2022, arXiv
 * 2110.06296): where it does not, both lie in one basin. What is not there yet is left out.
 */
export const barrierOf = (values: readonly number[]): number => {
  const [start = Number.NaN, end = Number.NaN] = [values[0], values.at(-1)];
  return values.reduce((most, value, k) => {
    const share = k / (values.length - 1);
    const above = value - ((1 - share) * start + share * end);
    return above > most ? above : most;
  }, 0);
};
