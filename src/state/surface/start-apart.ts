import type { FitData } from '../../catalog/definition';
import type { Experiment } from '../../experiment/types';

const PLACES: ReadonlySet<string> = new Set(['start', 'starts']);

/**
 * Whether two experiments differ in nothing but where they start: then charts look the same until the race from there
 * has been computed.
 */
export const differOnlyInStart = (a: Experiment, b: Experiment): boolean => {
  if (a === b) return true;
  const same = <T extends object>(one: T, other: T, besides: (key: string) => boolean) =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
      (key) => besides(key) || Reflect.get(one, key) === Reflect.get(other, key),
    );
  return (
    same(a, b, (key) => key === 'objective') &&
    same(a.objective, b.objective, (key) => PLACES.has(key))
  );
};

/** The fit in it is over these points, as one object that says so. */
const withData = (experiment: Experiment, data: FitData | undefined): Experiment => {
  const { objective } = experiment;
  if (data === undefined || objective.kind !== 'fit' || objective.data === data) return experiment;
  const same =
    data.kind === 'points' && Reflect.get(objective.data, 'points') === Reflect.get(data, 'points');
  return same ? { ...experiment, objective: { ...objective, data } } : experiment;
};

/** Whether two experiments say the same, though they may be two objects: one was shown before the other was written. */
export const sayTheSame = (a: Experiment, b: Experiment): boolean => {
  const data = b.objective.kind === 'fit' ? b.objective.data : undefined;
  if (!differOnlyInStart(withData(a, data), b)) return false;
  const [one, other] = [a.objective, b.objective];
  if (one.kind === 'network' || other.kind === 'network') return one === other;
  return (
    one.start[0] === other.start[0] &&
    one.start[1] === other.start[1] &&
    one.starts === other.starts
  );
};
