import { isRecord } from '../../formula/is-record';
import { type Result, succeed } from '../../formula/result';
import { type ExperimentError, problem } from '../error';
import { parsePart } from '../part';
import type { DatasetSpec } from '../types';
import { unknownText } from '../unknown';
import { type DatasetCatalogue, laterDatasets } from './dataset';

/** A data set by its id, or `{ kind, …parameters }`; in canonical form one without parameters is its id. */
export const parseDataset = (
  input: unknown,
  field: string,
  catalogue: DatasetCatalogue,
): Result<DatasetSpec, ExperimentError> => {
  const ids = catalogue.map(({ id }) => id);
  const named = typeof input === 'object' ? undefined : (input ?? ids[0]);
  const given = named === undefined ? input : { kind: named };
  const kind = isRecord(given) ? given.kind : undefined;
  if (typeof kind === 'string' && laterDatasets.includes(kind) && !ids.includes(kind))
    return problem('not-loaded', field, `${kind} is not loaded yet; reload the page`);
  if (named !== undefined && !ids.some((id) => id === named))
    return problem('unknown-id', field, unknownText('dataset', named, ids));
  const definition = catalogue.find(({ id }) => id === kind);
  if (definition?.parse !== undefined && isRecord(given)) return definition.parse(given, field);
  const part = parsePart(catalogue, 'dataset', given, field, 0);
  if (!part.ok) return part;
  const { kind: id, ...params } = part.value;
  return succeed(Object.keys(params).length === 0 ? id : part.value);
};
