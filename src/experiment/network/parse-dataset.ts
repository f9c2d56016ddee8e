import { type Result, succeed } from '../../formula/result';
import { type ExperimentError, problem } from '../error';
import { parsePart } from '../part';
import type { DatasetSpec } from '../types';
import { unknownText } from '../unknown';
import type { DatasetCatalogue } from './dataset';

/** A data set by its id, or `{ kind, …parameters }`; in canonical form one without parameters is its id. */
export const parseDataset = (
  input: unknown,
  field: string,
  catalogue: DatasetCatalogue,
): Result<DatasetSpec, ExperimentError> => {
  const ids = catalogue.map(({ id }) => id);
  const named = typeof input === 'object' ? undefined : (input ?? ids[0]);
  if (named !== undefined && !ids.some((id) => id === named))
    return problem('unknown-id', field, unknownText('dataset', named, ids));
  const part = parsePart(
    catalogue,
    'dataset',
    named === undefined ? input : { kind: named },
    field,
    0,
  );
  if (!part.ok) return part;
  const { kind, ...params } = part.value;
  return succeed(Object.keys(params).length === 0 ? kind : part.value);
};
