import type { TFunction } from 'i18next';
import { heldSet as heldSetOf } from '../../experiment/network/held-out';
import { isShare } from '../../experiment/recorded/charts';
import type { Experiment } from '../../experiment/types';
import type { Quantity } from '../../experiment/view/choices';
import { formatNumber, formatPercent } from '../format';

/** The images kept apart: the validation set, or the test set where there is none. */
export const heldSet = ({ objective }: Experiment): 'Validation' | 'Test' =>
  objective.kind === 'network' && heldSetOf(objective) === 'validation' ? 'Validation' : 'Test';

export const quantityName = (t: TFunction, quantity: Quantity, experiment: Experiment): string =>
  quantity === 'accuracy'
    ? t(`charts.quantity.${quantity}${heldSet(experiment)}`)
    : t(`charts.quantity.${quantity}`);

export const formatQuantity = (quantity: Quantity, value: number): string =>
  isShare(quantity) ? formatPercent(value, 2) : formatNumber(value);
