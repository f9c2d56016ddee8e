import { type Result, succeed } from '../../formula/result';
import { type ExperimentError, problem } from '../error';
import { fillValues } from '../hyper';
import type { DatasetSpec } from '../types';
import { unknownText } from '../unknown';
import type { DatasetCatalogue } from './dataset';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A data set by its id, or `{ kind, …parameters }`; in canonical form one without parameters is its id. */
export const parseDataset = (
  input: unknown,
  field: string,
  catalogue: DatasetCatalogue,
): Result<DatasetSpec, ExperimentError> => {
  const ids = catalogue.map(({ id }) => id);
  const { kind, ...given } = isObject(input) ? input : { kind: input ?? ids[0] };
  const definition = catalogue.find(({ id }) => id === kind);
  if (definition === undefined)
    return problem(
      'unknown-id',
      isObject(input) ? `${field}.kind` : field,
      unknownText('dataset', kind, ids),
    );
  const values = fillValues(definition.params, given, field, 'parameter', 0);
  if (!values.ok) return values;
  const { id, params } = definition;
  return succeed(Object.keys(params).length === 0 ? id : { kind: id, ...values.value });
};
