import type { HyperSpec, HyperValue, LayerDefinition, PointList } from './definition';

/** A picture [height, width, channels] or a vector [numbers]. */
export type FeatureShape = readonly [number, number, number] | readonly [number];

/** What is asked of every example, and what the answers are called. */
export type Target =
  /** Which of the classes it belongs to: its label is the class's number. */
  | { readonly kind: 'classes'; readonly names: readonly string[] }
  /** These numbers. */
  | { readonly kind: 'values'; readonly names: readonly string[] };

/** How the numbers of an example are kept. */
export type Encoding =
  /** A byte each, which stands for `byte / range`. */
  | {
      readonly kind: 'bytes';
      readonly range: number;
      /** The share of bytes that are not 0: where it is small, what is multiplied by 0 is left out. */
      readonly light: number;
    }
  /** A float32 each. */
  | { readonly kind: 'floats' };

/** Examples one after the other, and their labels (bytes) or values (float32), so many each as the target has names. */
export interface ExampleSet {
  readonly examples: Uint8Array | Float32Array;
  readonly targets: Uint8Array | Float32Array;
}

/** Where the examples come from. */
export type DataSource =
  /** Loaded piece by piece from a folder of the site; its manifest names the pieces. */
  | { readonly kind: 'shards'; readonly folder: string }
  /** Computed, the same ones every time. */
  | {
      readonly kind: 'generated';
      readonly generate: () => { readonly train: ExampleSet; readonly test: ExampleSet };
    };

/** Examples to learn from and to test on. Everything that counts them, shapes them or shows them reads it here. */
export interface Dataset {
  readonly name: string;
  readonly example: FeatureShape;
  readonly target: Target;
  /** Examples of each split; validation takes the last ones of `train`. */
  readonly sizes: { readonly train: number; readonly test: number };
  readonly encoding: Encoding;
  /** Mean and standard deviation of all numbers of all training examples: without them nothing is standardised. */
  readonly statistics?: { readonly mean: number; readonly deviation: number };
  readonly source: DataSource;
  /** How one example is drawn; left out where it is no picture. `gray`: one channel, 0 is black. */
  readonly picture?: 'gray';
  /** What an experiment has where nothing is said; left out: as on MNIST. */
  readonly standard?: {
    readonly layers: readonly LayerDefinition[];
    readonly batchSize: number;
    readonly steps: number;
  };
  /** Where examples are points in the plane. */
  readonly plane?: Plane;
}

/** Points in the plane, as they are before a network's inputs are made of them. */
export interface Plane {
  /** x₁, x₂, and the number of the class or the value, of every point, in the order of the examples. */
  readonly split: () => {
    readonly train: readonly (readonly [number, number, number])[];
    readonly test: readonly (readonly [number, number, number])[];
  };
  /** The inputs that a point gives. */
  readonly inputs: (x1: number, x2: number) => readonly number[];
}

/** What a document says of a data set: numbers and words, names of features, points. */
export type DatasetValue = HyperValue | readonly string[] | PointList;

export interface DatasetDefinition {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** What the experiment may say of it; a set without parameters is named by its id alone. */
  readonly params: Readonly<Record<string, HyperSpec>>;
  /** @param params every parameter, checked */
  readonly describe: (params: Readonly<Record<string, DatasetValue>>) => Dataset;
}

/** Numbers in one example. */
export const exampleSize = ({ example }: Pick<Dataset, 'example'>): number =>
  example.reduce<number>((product, side) => product * side, 1);

/** Numbers that a network answers with: one a class, or one a value. */
export const answerSize = ({ target }: Pick<Dataset, 'target'>): number => target.names.length;
