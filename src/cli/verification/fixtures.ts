import { readFileSync } from 'node:fs';

/** The independent numbers; their origin is in the README beside each file. */

export interface PathCase {
  readonly optimizer: string;
  readonly reference: string;
  readonly hyper: Readonly<Record<string, number | boolean | string>>;
  readonly wrappers?: readonly { readonly kind: string }[];
  readonly surface: string;
  readonly start: readonly [number, number];
  readonly steps: number;
  readonly path: readonly (readonly [number, number])[];
  /** The point on which the run is judged after 0, 1, … updates, where that is another. */
  readonly judged?: readonly (readonly [number, number])[];
  readonly loss?: readonly number[];
}

/** Layers of a synthetic network, side by side in one vector, by their axes. */
export interface LayersCase {
  readonly optimizer: string;
  readonly reference: string;
  readonly hyper: Readonly<Record<string, number | boolean>>;
  readonly layers: readonly (readonly number[])[];
  readonly steps: number;
  /** All parameters after some of the steps. */
  readonly after: readonly { readonly step: number; readonly theta: readonly number[] }[];
}

export interface ScheduleCase {
  readonly schedule: string;
  readonly params: Readonly<Record<string, number>>;
  readonly reference: string;
  readonly lr0: number;
  readonly lr: readonly number[];
  readonly metric?: readonly number[];
}

export interface SurfaceCase {
  readonly surface: string;
  readonly points: readonly {
    readonly at: readonly [number, number];
    readonly f: number;
    readonly grad: readonly [number, number];
    readonly hessian: readonly [readonly [number, number], readonly [number, number]];
  }[];
}

export interface ClassicalCase {
  readonly optimizer: string;
  readonly reference: string;
  readonly surface: string;
  readonly start: readonly [number, number];
  readonly functionEvaluations: number;
  readonly gradientEvaluations: number;
}

export interface NetworkCase {
  readonly model: string;
  readonly optimizer: string;
  readonly hyper: Readonly<Record<string, number>>;
  readonly regularization: { readonly l1?: number; readonly l2?: number };
  readonly batchSize: number;
  readonly steps: number;
  readonly loss: readonly number[];
  readonly reference: string;
}

const read = <T>(path: string): readonly T[] =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** Of catalogue rules as they are. */
export const pathCases = (): readonly PathCase[] => [
  ...read<PathCase>('catalog/fixtures/optimizers.json'),
  ...read<PathCase>('catalog/fixtures/paper.json'),
  ...[...givenCases(), ...torchAverages()].filter(({ wrappers = [] }) => wrappers.length === 0),
];
export const layersCases = () => read<LayersCase>('catalog/fixtures/layers.json');

/** Of rules inside one wrapper. */
export const wrapperCases = (): readonly PathCase[] => [
  ...read<PathCase>('catalog/fixtures/wrappers.json'),
  ...[...givenCases(), ...torchAverages()].filter(({ wrappers = [] }) => wrappers.length > 0),
  ...read<PathCase & { readonly rho: number }>('catalog/fixtures/sam.json').map((one) => ({
    ...one,
    reference: 'Foret et al. 2021, algorithm 1, around torch.optim',
    steps: one.path.length - 1,
    wrappers: [{ kind: 'sam', rho: one.rho }],
  })),
];

const givenCases = () => read<PathCase>('catalog/fixtures/given.json');

/** Their averages begin after the first update. */
const torchAverages = (): readonly PathCase[] =>
  read<PathCase & { readonly judged: readonly (readonly [number, number])[] }>(
    'catalog/fixtures/judged.json',
  ).map((one) => ({
    ...one,
    reference:
      one.optimizer === 'asgd'
        ? 'torch.optim.ASGD with its average'
        : 'torch.optim.swa_utils.AveragedModel',
    steps: one.path.length - 1,
    judged: [one.start, ...one.judged],
  }));

export const scheduleCases = () => read<ScheduleCase>('catalog/fixtures/schedules.json');
export const surfaceCases = () => read<SurfaceCase>('catalog/fixtures/surfaces.json');
export const classicalCases = () => read<ClassicalCase>('catalog/fixtures/classical.json');
export const networkCases = () => read<NetworkCase>('engine/network/fixtures/mnist.json');
