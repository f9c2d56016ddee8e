import type { Dataset } from '../../catalog/dataset';
import type { Lines } from '../text';
import type { ExportTarget } from '../twins';
import { embeddedData } from './embedded';
import { mnistData } from './mnist';

/** How a script comes to its examples. */
export interface PythonData {
  /** Of Python's own library. */
  readonly imports: Lines;
  readonly definitions: readonly Lines[];
  /** Sets `examples`, `labels`, `test_examples` and `test_labels`, arrays with a row an example. */
  readonly begin: Lines;
}

/** Scripts load what this program loads in their own way: one for each folder of shards. */
const loaders: ReadonlyMap<string, (dataset: Dataset, target: ExportTarget) => PythonData> =
  new Map([['mnist', mnistData]]);

/** A set that is computed stands in the script itself. */
export const pythonData = (dataset: Dataset, target: ExportTarget): PythonData => {
  const { source } = dataset;
  if (source.kind === 'generated') return embeddedData(dataset, source.generate());
  const loader = loaders.get(source.folder);
  if (loader === undefined) throw new Error(`scripts have no way to load ${dataset.name}`);
  return loader(dataset, target);
};
