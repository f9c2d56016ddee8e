import type { Dataset, DatasetDefinition } from '../../catalog/dataset';
import { datasets } from '../../catalog/datasets';
import type { Result } from '../../formula/result';
import type { ExperimentError } from '../error';
import type { DatasetSpec } from '../types';

/** A data set that an experiment may name. */
export interface KnownDataset extends DatasetDefinition {
  /** Where more than parameters is said of it: `{ kind, … }` in canonical form. */
  readonly parse?: (
    input: Readonly<Record<string, unknown>>,
    field: string,
  ) => Result<DatasetSpec, ExperimentError>;
}

/** The data sets that an experiment may name: the catalogue's, and in tests others. */
export type DatasetCatalogue = readonly KnownDataset[];

/** Those that the page fetches when the first one is wanted: most visits need none. */
export const laterDatasets: readonly string[] = [
  'spirals',
  'circles',
  'moons',
  'xor',
  'gaussians',
  'grid',
  'plane',
  'hills',
  'sine',
  'points',
];

let known: DatasetCatalogue = datasets;

/** Done by `planar/open.ts`. */
export const openDatasets = (more: DatasetCatalogue): void => {
  known = [...datasets, ...more];
};

export const knownDatasets = (): DatasetCatalogue => known;

/** What the data set of a parsed experiment is. */
export const describeDataset = (
  spec: DatasetSpec,
  catalogue: DatasetCatalogue = known,
): Dataset => {
  const { kind, ...params } = typeof spec === 'string' ? { kind: spec } : spec;
  const definition = catalogue.find(({ id }) => id === kind);
  if (definition === undefined) throw new Error(`no data set ${kind} in the catalogue`);
  return definition.describe(params);
};
