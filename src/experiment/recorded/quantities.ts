import type { QuantityDefinition } from './quantity';

/**
 * Everything that is told of a run step by step; rows, columns, blocks, charts and their menus follow from this table,
 * in its order. A step's numbers are those before update number step + 1; NaN: not measured.
 */
export const quantities = {
  step: { source: { kind: 'race' } },
  loss: { source: { kind: 'loss' }, chart: { link: 0, name: 'Loss' } },
  accuracy: {
    source: { kind: 'evaluated', on: 'held' },
    chart: { link: 5, unit: 'share', on: 'network' },
  },
  trainAccuracy: {
    source: { kind: 'evaluated', on: 'train' },
    chart: { link: 6, name: 'Training accuracy', unit: 'share', on: 'network' },
  },
  gradientNorm: {
    source: { kind: 'gradient', scalars: [(by, gradient) => by.norm(gradient)] },
    chart: { link: 1, name: 'Gradient norm' },
  },
  distance: {
    source: { kind: 'minima' },
    chart: { link: 2, name: 'Distance to minimum', on: 'plane' },
  },
  stepLength: {
    source: { kind: 'update', scalars: [(by, after, before) => by.distance(after, before)] },
    chart: { link: 3, name: 'Step length' },
  },
  /** Learning rate of update number step + 1; nothing after the last update. */
  lr: { source: { kind: 'race' }, chart: { link: 4, name: 'Learning rate' } },
  /** The largest eigenvalue of the loss's Hessian, and of that scaled as adaptive rules scale their steps. */
  sharpness: { source: { kind: 'asked' }, chart: { link: 7, name: 'Sharpness', on: 'network' } },
  scaledSharpness: {
    source: { kind: 'asked' },
    chart: { link: 8, name: 'Scaled sharpness', on: 'network' },
  },
  /** Gradient evaluations spent up to here. */
  evaluations: { source: { kind: 'race' } },
  /** Batches drawn up to here: one for every gradient, and for every value that a method asks for beside them. */
  batches: { source: { kind: 'race' } },
  /** Of the run's own work, by the clock handed in; on a plane they are measured apart. */
  seconds: { source: { kind: 'race' } },
  x: { source: { kind: 'position', axis: 0 } },
  y: { source: { kind: 'position', axis: 1 } },
  judgedLoss: { source: { kind: 'judged', of: 'loss' } },
  judgedX: { source: { kind: 'judged', of: 'x' } },
  judgedY: { source: { kind: 'judged', of: 'y' } },
} as const satisfies Readonly<Record<string, QuantityDefinition>>;

type Table = typeof quantities;
type Name = keyof Table;
type From<K> = { [N in Name]: Table[N]['source']['kind'] extends K ? N : never }[Name];

/** Those with a number at every step. */
export type Recorded = Exclude<Name, From<'evaluated' | 'minima' | 'asked'>>;

/** Those that the race knows by itself; the other recorded ones are measured. */
export type RaceKnown = From<'race'>;
export type Measured = Exclude<Recorded, RaceKnown>;

/** Of the point on which a run is judged. */
export type Judged = From<'judged'>;

/** Those with a chart of their own. */
export type Charted = { [N in Name]: Table[N] extends { chart: unknown } ? N : never }[Name];
