import * as z from 'zod/mini';
import type { Dataset } from '../../catalog/dataset';
import { findLoss, losses, usualLoss } from '../../catalog/losses';
import { type Result, succeed } from '../../formula/result';
import { type ExperimentError, problem } from '../error';
import { sayExperiment } from '../sentences';
import { fraction, notNegative, readShape, text, whole } from '../shape';
import type { NetworkSpec } from '../types';
import { MOST_AT_ONCE } from './at-once';
import { type DatasetCatalogue, describeDataset } from './dataset';
import { parseDataset } from './parse-dataset';
import { parseModel } from './parse-model';

const FIELD = 'objective';

const startShape = z.strictObject({ file: text(), fingerprint: text() });

/** The form of a network's objective on a data set with these sizes. */
const shapeFor = ({ sizes, target, standard }: Dataset) =>
  z.strictObject({
    kind: z._default(z.literal('network'), 'network'),
    dataset: z.optional(z.unknown()),
    model: z._default(
      z.unknown(),
      standard === undefined ? 'mlp-128-128' : { layers: standard.layers },
    ),
    loss: z._default(z.enum(losses.map((loss) => loss.id)), usualLoss(target)),
    batchSize: z._default(
      whole(1, Math.max(MOST_AT_ONCE, sizes.train)),
      standard?.batchSize ?? 128,
    ),
    order: z._default(z.enum(['shuffled', 'sequential']), 'shuffled'),
    init: z._default(
      z.enum(['glorot-uniform', 'he-normal', 'torch-uniform', 'zeros', 'pattern']),
      'glorot-uniform',
    ),
    preprocess: z._default(z.enum(['unit', 'standardize']), 'unit'),
    augment: z._default(z.enum(['none']), 'none'),
    trainSize: z.optional(whole(1, sizes.train)),
    validationSize: z._default(whole(0, sizes.train - 1), 0),
    testSize: z._default(whole(1, sizes.test), sizes.test),
    l1: z._default(notNegative(), 0),
    l2: z._default(notNegative(), 0),
    dropout: z._default(fraction(), 0),
    start: z.optional(startShape),
  });

/** What goes with some data sets and not with others. */
const checkMatches = (
  { name, target, statistics }: Dataset,
  { loss, preprocess }: Pick<NetworkSpec, 'loss' | 'preprocess'>,
): Result<undefined, ExperimentError> => {
  if (target.kind === 'values' && findLoss(loss)?.needsClasses)
    return problem(
      'not-allowed',
      `${FIELD}.loss`,
      sayExperiment('needsClasses', { loss, dataset: name }),
    );
  if (statistics === undefined && preprocess === 'standardize')
    return problem(
      'not-allowed',
      `${FIELD}.preprocess`,
      sayExperiment('needsStatistics', { dataset: name }),
    );
  return succeed(undefined);
};

const datasetIn = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'dataset' in input ? input.dataset : undefined;

/** A network's objective, every default filled in; what doesn't fit together is refused here, in words. */
export const parseNetwork = (
  input: unknown,
  catalogue: DatasetCatalogue,
): Result<NetworkSpec, ExperimentError> => {
  const set = parseDataset(datasetIn(input), `${FIELD}.dataset`, catalogue);
  if (!set.ok) return set;
  const dataset = describeDataset(set.value, catalogue);
  const read = readShape(shapeFor(dataset), input, FIELD);
  if (!read.ok) return read;
  const { validationSize } = read.value;
  const most = dataset.sizes.train;
  const trainSize = read.value.trainSize ?? most - validationSize;
  if (trainSize + validationSize > most)
    return problem(
      'out-of-range',
      `${FIELD}.trainSize`,
      sayExperiment('trainSize', { most, count: trainSize + validationSize }),
    );
  const model = parseModel(read.value.model, `${FIELD}.model`, dataset);
  if (!model.ok) return model;
  const matches = checkMatches(dataset, read.value);
  if (!matches.ok) return matches;
  const { start, ...others } = read.value;
  return succeed({
    ...others,
    ...(start && { start }),
    dataset: set.value,
    model: model.value.spec,
    trainSize,
  });
};
