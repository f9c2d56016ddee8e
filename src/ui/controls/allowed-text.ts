import type { TFunction } from 'i18next';
import type { NumberSpec } from '../../catalog/definition';
import { allowedOf } from '../../experiment/value';
import { formatEditable } from '../format';

/** What a field takes, in words: `a number from 0 to 1`, `a whole number ≥ 1`, `a number ≥ 0, < 1`. */
export const allowedText = (t: TFunction, spec: Pick<NumberSpec, 'scale' | 'allow'>): string => {
  const number = t(spec.scale === 'integer' ? 'shell.field.whole' : 'shell.field.number');
  const { atLeast, above, atMost, below } = allowedOf({ default: 0, min: 0, max: 1, ...spec });
  if (atLeast !== undefined && atMost !== undefined) {
    const [low, high] = [formatEditable(atLeast), formatEditable(atMost)];
    return t('shell.field.between', { number, low, high });
  }
  const bounds = [
    ['≥', atLeast],
    ['>', above],
    ['≤', atMost],
    ['<', below],
  ].flatMap(([sign, bound]) =>
    typeof bound === 'number' ? [`${sign} ${formatEditable(bound)}`] : [],
  );
  return bounds.length === 0
    ? number
    : t('shell.field.bounded', { number, bounds: bounds.join(', ') });
};
