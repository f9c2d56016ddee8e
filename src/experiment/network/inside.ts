import type { RunAt } from './judgement';

/** Weights of one layer that are looked at as pictures. */
export interface WeightPictures {
  /** Of the parameter tensor. */
  readonly name: string;
  readonly height: number;
  readonly width: number;
  /** How many there are; `values` has the first of them. */
  readonly total: number;
  /** Picture after picture, row by row. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The largest absolute weight of this layer in any of the runs that are compared. */
  readonly largest: number;
}

export interface RunWeights extends RunAt {
  readonly layers: readonly WeightPictures[];
}

/** Singular values of one weight matrix, the largest first. */
export interface Spectrum {
  readonly name: string;
  /** Rows and columns. */
  readonly shape: readonly [number, number];
  readonly values: readonly number[];
}

export interface RunSpectra extends RunAt {
  readonly matrices: readonly Spectrum[];
}

/** Counts in bins of one width from `low` to `high`. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
}

/** How one layer with weights is doing. */
export interface LayerReport {
  readonly name: string;
  readonly kind: 'dense' | 'conv';
  /** Its weights and biases. */
  readonly parameters: number;
  readonly weightNorm: number;
  /** Of the loss on the first training examples. */
  readonly gradientNorm: number;
  /** Of the update that followed; nothing where there was none yet. */
  readonly updateNorm: number | undefined;
  /** Of its weights. */
  readonly histogram: Histogram;
  /** Of what comes out of it, its activation applied, for the first of the training examples. */
  readonly activations: Histogram;
  /** Of rectified units: how many answer no example with more than 0, and since which step all of them have not. */
  readonly dead:
    | { readonly count: number; readonly of: number; readonly since: number | undefined }
    | undefined;
}

export interface RunLayers extends RunAt {
  /** Training examples on which gradient and activations are looked at. */
  readonly examples: number;
  readonly layers: readonly LayerReport[];
}

/** A run's layers over the kept steps, as many as are known so far; in the order of their steps. */
export interface LayerCourse {
  readonly run: number;
  readonly points: readonly {
    readonly step: number;
    readonly layers: readonly Pick<LayerReport, 'name' | 'kind' | 'histogram' | 'activations'>[];
  }[];
  readonly done: number;
  readonly of: number;
}

/** The same of the singular values of its matrices. */
export interface SpectrumCourse {
  readonly run: number;
  readonly points: readonly { readonly step: number; readonly matrices: readonly Spectrum[] }[];
  readonly done: number;
  readonly of: number;
}

/** What comes out of one layer for one example: as pictures, one a channel, or as one number a unit. */
export interface LayerActivations {
  /** Of the layer's weights. */
  readonly name: string;
  readonly kind: 'dense' | 'conv';
  readonly height: number;
  readonly width: number;
  /** Picture after picture, row by row. */
  readonly values: Float32Array<ArrayBuffer>;
}

export interface RunActivations extends RunAt {
  readonly layers: readonly LayerActivations[];
}

/** What is wrong with a layer, in the order in which it is told: one thing, the first. */
export type LayerTrouble = 'notFinite' | 'dead' | 'partlyDead' | 'vanishing' | 'fast' | 'still';

/** Of rectified units so many dead ones are worth a word. */
const PARTLY = 0.5;
/** Times the largest gradient of a layer, by the square root of its parameters. */
const VANISHING = 1e-4;
/** Updates by weights: a well-kept rule of thumb is 1e-3. */
const FAST = 0.1;
const STILL = 1e-6;

const ratio = (part: number | undefined, whole: number): number | undefined =>
  part === undefined ? undefined : part / whole;

export const updateRatio = ({ updateNorm, weightNorm }: LayerReport): number | undefined =>
  ratio(updateNorm, weightNorm);

/** Root mean square of a layer's gradient: norms of layers of different sizes are compared by it. */
const gradientSize = ({ gradientNorm, parameters }: LayerReport): number =>
  gradientNorm / Math.sqrt(parameters);

export const troubleOf = (
  layer: LayerReport,
  all: readonly LayerReport[],
): LayerTrouble | undefined => {
  const { weightNorm, gradientNorm, dead } = layer;
  if (!Number.isFinite(weightNorm) || !Number.isFinite(gradientNorm)) return 'notFinite';
  const share = dead === undefined ? 0 : dead.count / dead.of;
  if (share === 1) return 'dead';
  if (share >= PARTLY) return 'partlyDead';
  const largest = Math.max(...all.map(gradientSize));
  if (gradientSize(layer) < VANISHING * largest) return 'vanishing';
  const moved = updateRatio(layer);
  if (moved === undefined) return undefined;
  if (moved > FAST) return 'fast';
  return moved < STILL ? 'still' : undefined;
};
