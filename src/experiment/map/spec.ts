import type { NumberSpec } from '../../catalog/definition';
import type { Domain, Experiment } from '../types';

/** How an axis is divided: evenly in the value, in its logarithm, or in the logarithm of 1 - value. */
export type MapScale = 'linear' | 'log' | 'complement';

/** A hyperparameter of a run's rule, or of its wrapper number `wrapper`. */
export interface MapAxis {
  readonly name: string;
  readonly wrapper?: number;
  readonly scale: MapScale;
  /** Whole numbers only. */
  readonly whole: boolean;
}

/** A hyperparameter that can be an axis, with what the catalogue says of it. */
export interface MapAxisChoice extends MapAxis {
  readonly spec: NumberSpec;
  readonly value: number;
}

interface MapBase {
  /** On a plane. */
  readonly experiment: Experiment;
  /** Which run of the experiment, counted from 0. */
  readonly run: number;
  /** Updates of every pixel's run. */
  readonly steps: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What the axes show, in scaled units (see `toScaled`); row 0 is at the upper end of the second. */
  readonly view: Domain;
}

/** A pixel is a start. */
export interface BasinsSpec extends MapBase {
  readonly kind: 'basins';
}

/** A pixel is a pair of hyperparameters, from the experiment's start. */
export interface TrainabilitySpec extends MapBase {
  readonly kind: 'trainability';
  readonly axes: readonly [MapAxis, MapAxis];
  /** A loss: how many steps to come down to it. */
  readonly target: number;
}

export type MapSpec = BasinsSpec | TrainabilitySpec;
export type MapKind = MapSpec['kind'];

export type MapBackend = 'gpu' | 'cpu';
export type MapChoice = 'auto' | MapBackend;

/**
 * Why a map is computed where it is: `forced` by the visitor; `hardware`: there is a real GPU; `measured`: the faster
 * of both; `no-gpu`: there is none; `race`: the run is no single formula; `precision`: float32 cannot tell the pixels
 * apart; `gpu-failed`: the GPU refused.
 */
export type MapReason =
  | 'forced'
  | 'hardware'
  | 'measured'
  /** Every step has a batch of points of its own. */
  | 'batches'
  | 'no-gpu'
  | 'race'
  | 'precision'
  | 'gpu-failed';

/** A minimum as [x, y, f]. */
export type Minimum = readonly [number, number, number];

/** What became of a pixel, where it is not the number of a minimum. */
export const DIVERGED = -1;
export const ELSEWHERE = -2;
/** Not known yet. */
export const PENDING = -3;
/** No step: the target was not reached. */
export const NEVER = -1;
