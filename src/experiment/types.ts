import type { DatasetValue } from '../catalog/dataset';
import type { FitData, HyperValue, LayerDefinition } from '../catalog/definition';
import type { LossId } from '../catalog/losses';

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

/** Starts beside the first: the runs race from each of them too. */
export type StartsSpec =
  | { readonly points: readonly Point[] }
  /** `radius`: as a share of the domain's width and height. */
  | { readonly cloud: { readonly count: number; readonly radius: number } };

/** What every plane may say beside its function; left out where it changes nothing. */
export interface PlaneOptions {
  readonly start: Point;
  /** How often every run is repeated with other noise, or other batches. Left out: 0. */
  readonly repeats?: number;
  readonly starts?: StartsSpec;
}

/** Where a gradient may be noisy. */
export interface NoisyPlaneOptions extends PlaneOptions {
  /** Standard deviation in each component of the gradient, of one example. */
  readonly gradientNoise: number;
  /** Examples whose gradients are averaged: the noise is 1/sqrt(batchSize) of one's. Left out: 1. */
  readonly batchSize?: number;
}

export interface SurfaceSpec extends NoisyPlaneOptions {
  readonly kind: 'surface';
  readonly surface: string;
  readonly parameters: Readonly<Record<string, number>>;
}

export interface FormulaSpec extends NoisyPlaneOptions {
  readonly kind: 'formula';
  readonly formula: string;
  readonly domain: Domain;
}

/** Born from data: how badly a model with the parameters x and y fits points. */
export interface FitSpec extends PlaneOptions {
  readonly kind: 'fit';
  readonly formula: string;
  /** What x and y are called. */
  readonly names: readonly [string, string];
  readonly data: FitData;
  /** Points whose loss a step's gradient is of, drawn without replacement; all of them: batch gradient descent. */
  readonly batchSize: number;
  readonly domain: Domain;
}

/** A data set by its id; one with parameters by its id and them. */
export type DatasetSpec =
  | string
  | { readonly kind: string; readonly [parameter: string]: DatasetValue };

/** A network of the catalogue by its id, or hidden layers; the last one follows from the data set. */
export type ModelSpec = string | { readonly layers: readonly LayerDefinition[] };

/** Parameters from a file, in place of drawn ones: an experiment names them, and cannot hold them. */
export interface StartSpec {
  /** What the file was called. */
  readonly file: string;
  /** Of the parameters (`fingerprintOf`): another file of that name is not taken for it. */
  readonly fingerprint: string;
}

export interface NetworkSpec {
  readonly kind: 'network';
  readonly dataset: DatasetSpec;
  readonly model: ModelSpec;
  readonly loss: LossId;
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
  /** Where all runs start; left out: from what `init` draws. */
  readonly start?: StartSpec;
}

export type PlaneSpec = SurfaceSpec | FormulaSpec | FitSpec;
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
  /** What the visitor calls it; left out, it is called after its optimizer. */
  readonly name?: string;
  /** Number of its colour, marker and dash, 0 to 15; left out: its place in the list, counted from 0. */
  readonly look?: number;
  readonly rule?: string;
  readonly hyper: Readonly<Record<string, HyperValue>>;
  readonly schedule: ScheduleSpec;
  readonly wrappers: readonly WrapperSpec[];
  /** In order of `step`; left out when empty, so that an untouched run's document has the plain form. */
  readonly changes?: readonly HyperChange[];
}
