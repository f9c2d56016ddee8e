import type { PlanarPoint } from '../../../catalog/planar-sets/planar';
import type { Result } from '../../../formula/result';
import { succeed } from '../../../formula/result';
import type { ExperimentError } from '../../error';
import type { DatasetSpec, NetworkSpec } from '../../types';
import { describeDataset } from '../dataset';
import { onOtherPoints } from './change';
import { parseGiven } from './parse-given';

const rounded = (x: number): number => Math.round(1000 * x) / 1000 + 0;

/** Numbers as points of one's own have them: in a link every digit counts. */
export const roundedPoint = ([x1, x2, answer]: PlanarPoint): PlanarPoint => [
  rounded(x1),
  rounded(x2),
  rounded(answer),
];

/** The points of a set as points of one's own, to be changed one by one. */
export const asOwnPoints = (
  points: readonly PlanarPoint[],
  target: 'classes' | 'values',
): DatasetSpec => ({ kind: 'points', points: points.map(roundedPoint), target });

/** The points of a data set, in their order where they are one's own; none of digits. */
export const planarPoints = (dataset: DatasetSpec): readonly PlanarPoint[] => {
  if (typeof dataset !== 'string' && dataset.kind === 'points')
    return dataset.points as readonly PlanarPoint[];
  const split = describeDataset(dataset).plane?.split();
  return split ? [...split.train, ...split.test] : [];
};

/** What an objective becomes on points of one's own in the place of those that there are; a new class among them is one more. */
export const onOwnPoints = (
  spec: NetworkSpec,
  points: readonly PlanarPoint[],
): Result<Partial<NetworkSpec>, ExperimentError> => {
  const { target } = describeDataset(spec.dataset);
  const own = { kind: 'points', points: points.map(roundedPoint), target: target.kind };
  const chosen =
    typeof spec.dataset === 'string'
      ? {}
      : { seed: spec.dataset.seed, features: spec.dataset.features };
  const classes =
    target.kind === 'classes'
      ? { classes: Math.max(target.names.length, ...points.map(([, , label]) => label + 1)) }
      : {};
  const parsed = parseGiven({ ...own, ...classes, ...chosen }, 'points');
  return parsed.ok ? succeed(onOtherPoints(spec, parsed.value)) : parsed;
};
