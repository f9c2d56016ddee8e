import type { Dataset, DatasetDefinition } from '../../catalog/dataset';
import { datasets } from '../../catalog/datasets';
import type { DatasetSpec } from '../types';

/** The data sets that an experiment may name: the catalogue's, and in tests others. */
export type DatasetCatalogue = readonly DatasetDefinition[];

/** What the data set of a parsed experiment is. */
export const describeDataset = (
  spec: DatasetSpec,
  catalogue: DatasetCatalogue = datasets,
): Dataset => {
  const { kind, ...params } = typeof spec === 'string' ? { kind: spec } : spec;
  const definition = catalogue.find(({ id }) => id === kind);
  if (definition === undefined) throw new Error(`no data set ${kind} in the catalogue`);
  return definition.describe(params);
};
