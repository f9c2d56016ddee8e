import type { HyperValue } from '../catalog/definition';

/** The canonical experiment, version 1: complete, every default written out. See `schema.ts` for the doors. */
export interface Experiment {
  readonly version: 1;
  readonly seed: number;
  readonly objective: ObjectiveSpec;
  readonly steps: number;
  readonly runs: readonly RunSpec[];
}

export type Point = readonly [number, number];
export type Domain = readonly [Point, Point];

export interface SurfaceSpec {
  readonly kind: 'surface';
  readonly surface: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly start: Point;
  readonly gradientNoise: number;
}

export interface FormulaSpec {
  readonly kind: 'formula';
  readonly formula: string;
  readonly domain: Domain;
  readonly start: Point;
  readonly gradientNoise: number;
}

export interface NetworkSpec {
  readonly kind: 'network';
  readonly dataset: 'mnist';
  readonly model: string;
  readonly loss: 'cross-entropy' | 'mean-squared-error';
  readonly batchSize: number;
  readonly order: 'shuffled' | 'sequential';
  readonly init: 'glorot-uniform' | 'he-normal' | 'torch-uniform' | 'zeros' | 'pattern';
  readonly preprocess: 'unit' | 'standardize';
  readonly augment: 'none';
  readonly trainSize: number;
  readonly validationSize: number;
  readonly testSize: number;
  readonly l1: number;
  readonly l2: number;
  readonly dropout: number;
}

export type PlaneSpec = SurfaceSpec | FormulaSpec;
export type ObjectiveSpec = PlaneSpec | NetworkSpec;

/** A schedule and its parameters, for example `{ kind: 'cosine', totalSteps: 200, minLr: 0 }`. */
export interface ScheduleSpec {
  readonly kind: string;
  readonly [parameter: string]: HyperValue;
}

/** Something that combines with any optimizer, for example `{ kind: 'clip-norm', max: 1 }`. */
export interface WrapperSpec {
  readonly kind: string;
  readonly [parameter: string]: HyperValue;
}

/** A hyperparameter that was changed while the race ran: takes effect at update number `step` (1-based). */
export interface HyperChange {
  readonly step: number;
  readonly hyper: Readonly<Record<string, HyperValue>>;
}

export interface RunSpec {
  /** An id of the catalogue, or `custom` (then `rule` is there). */
  readonly optimizer: string;
  readonly rule?: string;
  readonly hyper: Readonly<Record<string, HyperValue>>;
  readonly schedule: ScheduleSpec;
  readonly wrappers: readonly WrapperSpec[];
  /** In order of `step`; left out when empty, so that an untouched run's document has the plain form. */
  readonly changes?: readonly HyperChange[];
}
