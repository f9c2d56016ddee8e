import type { PlanarSetDefinition } from '../../../catalog/planar-sets/planar';
import { type Result, succeed } from '../../../formula/result';
import type { ExperimentError } from '../../error';
import { fillValues } from '../../hyper';
import type { DatasetSpec } from '../../types';
import { parseFeatures } from './features';

/** `{ kind, …parameters, features }` of points that are drawn. */
export const parseDrawn = (
  { id, params }: PlanarSetDefinition,
  input: Readonly<Record<string, unknown>>,
  field: string,
): Result<DatasetSpec, ExperimentError> => {
  const { kind: _, features, ...given } = input;
  const values = fillValues(params, given, field, 'parameter', 0);
  if (!values.ok) return values;
  const chosen = parseFeatures(features, `${field}.features`);
  if (!chosen.ok) return chosen;
  return succeed({ kind: id, ...values.value, features: chosen.value });
};
