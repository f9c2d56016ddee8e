import type { PointList } from '../../catalog/definition';
import type { Result } from '../../formula/result';
import type { ExperimentError } from '../error';
import type { Plane } from '../plane';
import type { FitSpec } from '../types';

/** What the program knows of fits. */
export interface FitDoor {
  readonly parse: (input: unknown) => Result<FitSpec, ExperimentError>;
  readonly resolve: (spec: FitSpec) => Plane;
  readonly dimension: (spec: FitSpec) => 1 | 2;
  /** Where minima of nearly the same points are over these: see `followMinima`. */
  readonly follow: (
    spec: FitSpec,
    minima: readonly (readonly [number, number, number])[],
  ) => readonly (readonly [number, number, number])[];
  /** With other points. */
  readonly withPoints: (spec: FitSpec, points: PointList) => FitSpec;
  /** How many points it has. */
  readonly count: (spec: FitSpec) => number;
}

let door: FitDoor | undefined;

/** Done by `open.ts`, which the page fetches when the first fit is opened: most visits need none. */
export const openDoor = (opened: FitDoor): void => {
  door = opened;
};

export const knowsFits = (): boolean => door !== undefined;

export const fitDoor = (): FitDoor => {
  if (door === undefined) throw new Error('a fit came before experiment/fit/open was imported');
  return door;
};
