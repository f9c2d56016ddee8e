import { type FeatureId, features, STANDARD_FEATURES } from '../../../catalog/planar-sets/features';
import { type Result, succeed } from '../../../formula/result';
import { type ExperimentError, problem } from '../../error';
import { sayFitData } from '../../fit/sentences';
import { unknownText } from '../../unknown';

const ids: readonly FeatureId[] = features.map(({ id }) => id);

/** Names of features, each once, in the order in which a network takes them. */
export const parseFeatures = (
  input: unknown,
  field: string,
): Result<readonly FeatureId[], ExperimentError> => {
  if (input === undefined) return succeed(STANDARD_FEATURES);
  if (!Array.isArray(input) || input.length === 0)
    return problem('wrong-type', field, sayFitData('featureList'));
  const chosen = new Set<FeatureId>();
  for (const [k, name] of input.entries()) {
    const id = ids.find((one) => one === name);
    if (id === undefined)
      return problem('unknown-id', `${field}[${k}]`, unknownText('feature', name, ids));
    if (chosen.has(id))
      return problem('not-allowed', `${field}[${k}]`, sayFitData('featureTwice', { name: id }));
    chosen.add(id);
  }
  return succeed(ids.filter((id) => chosen.has(id)));
};
