import type { HyperSpec, HyperValue } from '../../catalog/definition';
import { findWrapper } from '../../catalog/wrappers';
import { hyperSpecsOf } from '../specs';
import type { RunSpec } from '../types';
import type { MapAxisChoice, MapScale } from './spec';

/** Ranges of whole numbers this wide are seen in decades. */
const WIDE = 1000;

const choiceOf = (
  name: string,
  spec: HyperSpec,
  value: HyperValue | undefined,
): MapAxisChoice | undefined => {
  if (!('scale' in spec) || typeof value !== 'number') return undefined;
  const whole = spec.scale === 'integer';
  const wide = whole && spec.min >= 1 && spec.max / spec.min >= WIDE;
  const scale: MapScale = spec.scale === 'integer' ? (wide ? 'log' : 'linear') : spec.scale;
  return { name, scale, whole, spec, value };
};

/** Every number of a run that a trainability map can vary: its hyperparameters, then its wrappers'. */
export const axisChoices = (run: RunSpec): readonly MapAxisChoice[] => {
  const own = Object.entries(hyperSpecsOf(run)).flatMap(
    ([name, spec]) => choiceOf(name, spec, run.hyper[name]) ?? [],
  );
  const around = run.wrappers.flatMap((wrapper, k) =>
    Object.entries(findWrapper(wrapper.kind)?.params ?? {}).flatMap(([name, spec]) => {
      const choice = choiceOf(name, spec, wrapper[name]);
      return choice === undefined ? [] : [{ ...choice, wrapper: k }];
    }),
  );
  return [...own, ...around];
};
