import { testFirst } from '../../../catalog/planar-sets/dataset';
import type { PlanarPoint } from '../../../catalog/planar-sets/planar';
import type { Result } from '../../../formula/result';
import { succeed } from '../../../formula/result';
import type { ExperimentError } from '../../error';
import type { DatasetSpec, NetworkSpec } from '../../types';
import { describeDataset } from '../dataset';
import { onOtherPoints } from './change';
import { keepTest } from './keep-test';
import { parseGiven } from './parse-given';

const rounded = (x: number): number => Math.round(1000 * x) / 1000 + 0;

/** Numbers as points of one's own have them: in a link every digit counts. */
export const roundedPoint = ([x1, x2, answer]: PlanarPoint): PlanarPoint => [
  rounded(x1),
  rounded(x2),
  rounded(answer),
];

/** The points of a data set, in their order where they are one's own; none of digits. */
export const planarPoints = (dataset: DatasetSpec): readonly PlanarPoint[] => {
  if (typeof dataset !== 'string' && dataset.kind === 'points')
    return dataset.points as readonly PlanarPoint[];
  const split = describeDataset(dataset).plane?.split();
  return split ? [...split.train, ...split.test] : [];
};

/** Numbers of the points that are held out, in the order of `planarPoints`. */
const heldOut = (dataset: DatasetSpec): readonly number[] => {
  const { train, test } = describeDataset(dataset).sizes;
  if (typeof dataset === 'string' || dataset.kind !== 'points')
    return Array.from({ length: test }, (_, k) => train + k);
  const chosen = dataset.test as readonly number[] | undefined;
  return chosen ?? testFirst(train + test, Number(dataset.seed)).slice(0, test);
};

/** The points of a set as points of one's own, to be changed one by one; those that are held out stay so. */
export const asOwnPoints = (dataset: DatasetSpec): DatasetSpec => ({
  kind: 'points',
  points: planarPoints(dataset).map(roundedPoint),
  target: describeDataset(dataset).target.kind,
  test: heldOut(dataset),
});

/** What an objective becomes on points of one's own in the place of those that there are; a new class among them is one more. */
export const onOwnPoints = (
  spec: NetworkSpec,
  points: readonly PlanarPoint[],
): Result<Partial<NetworkSpec>, ExperimentError> => {
  const { target } = describeDataset(spec.dataset);
  const next = points.map(roundedPoint);
  const own = { kind: 'points', points: next, target: target.kind };
  const chosen =
    typeof spec.dataset === 'string'
      ? {}
      : { seed: spec.dataset.seed, features: spec.dataset.features };
  const classes =
    target.kind === 'classes'
      ? { classes: Math.max(target.names.length, ...points.map(([, , label]) => label + 1)) }
      : {};
  const before = {
    points: planarPoints(spec.dataset).map(roundedPoint),
    test: heldOut(spec.dataset),
  };
  const test = next.length < 2 ? undefined : keepTest(before, next, Number(chosen.seed ?? 1));
  const parsed = parseGiven({ ...own, ...classes, ...chosen, test }, 'points');
  return parsed.ok ? succeed(onOtherPoints(spec, parsed.value)) : parsed;
};
