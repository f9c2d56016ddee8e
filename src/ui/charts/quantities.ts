import type { Experiment } from '../../experiment/types';
import type { Page } from '../../state/types';
import type { XMode } from './axis';

/** What a chart can show. `accuracy` is of the held-out images: the validation set, or the test set without one. */
export type Quantity = 'loss' | 'gradientNorm' | 'distance' | 'stepLength' | 'lr' | 'accuracy';

/** Whether any run's learning rate is more than one horizontal line. */
export const ratesVary = ({ runs }: Pick<Experiment, 'runs'>): boolean =>
  runs.some(
    ({ schedule, changes }) =>
      schedule.kind !== 'constant' || (changes ?? []).some(({ hyper }) => 'lr' in hyper),
  );

/** @param minima how many minima of the surface are known */
export const quantitiesOf = (page: Page, minima: number): readonly Quantity[] => {
  if (page === 'network') return ['loss', 'accuracy', 'gradientNorm', 'stepLength', 'lr'];
  return minima > 0
    ? ['loss', 'gradientNorm', 'distance', 'stepLength', 'lr']
    : ['loss', 'gradientNorm', 'stepLength', 'lr'];
};

export const xModesOf = (page: Page): readonly XMode[] =>
  page === 'network'
    ? ['steps', 'evaluations', 'examples', 'seconds']
    : // A surface race is computed before it is watched: its time is measured apart, and is short.
      ['steps', 'evaluations', 'microseconds'];

export const FIRST_SLOTS: Readonly<Record<Page, readonly Quantity[]>> = {
  surface: ['loss', 'gradientNorm', 'distance'],
  network: ['loss', 'accuracy', 'gradientNorm'],
};

/**
 * The quantities that are on view: the chosen ones as far as there is such a thing, and the learning rate below them
 * when it moves.
 */
export const shownQuantities = (
  chosen: readonly Quantity[],
  possible: readonly Quantity[],
  ratesMove: boolean,
): readonly Quantity[] => {
  const shown: Quantity[] = [];
  for (const quantity of chosen) {
    const taken = (other: Quantity) => shown.includes(other) || chosen.includes(other);
    shown.push(
      possible.includes(quantity)
        ? quantity
        : (possible.find((other) => !taken(other)) ?? possible[0] ?? quantity),
    );
  }
  return ratesMove && !shown.includes('lr') ? [...shown, 'lr'] : shown;
};
