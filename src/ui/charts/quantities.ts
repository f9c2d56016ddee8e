import { isAsked, isDistance } from '../../experiment/recorded/charts';
import type { Experiment } from '../../experiment/types';
import type { Quantity } from '../../experiment/view/choices';
import type { Recorded } from './recorded';

/** Whether any run's learning rate is more than one horizontal line. */
export const ratesVary = ({ runs }: Pick<Experiment, 'runs'>): boolean =>
  runs.some(
    ({ schedule, changes }) =>
      schedule.kind !== 'constant' || (changes ?? []).some(({ hyper }) => 'lr' in hyper),
  );

/**
 * What there is to see.
 * @param all what the lab records
 * @param minima those that are known: without one there is no distance to it
 * @param asked what somebody has asked for
 */
export const possibleQuantities = (
  all: readonly Quantity[],
  { minima, asked }: Pick<Recorded, 'minima' | 'asked'>,
): readonly Quantity[] =>
  all.filter((quantity) =>
    isAsked(quantity)
      ? asked?.[quantity].some(({ values }) => values.length > 0)
      : !isDistance(quantity) || minima.length > 0,
  );

/** The chosen quantities with another one in a place; one that is in another place already changes places. */
export const withQuantity = (
  slots: readonly Quantity[],
  slot: number,
  quantity: Quantity,
): readonly Quantity[] => {
  const before = slots[slot];
  return slots.map((old, index) => {
    if (index === slot) return quantity;
    return old === quantity && before !== undefined ? before : old;
  });
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
