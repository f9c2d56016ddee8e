import { pow } from '../../formula/math/float64';
import { defineSchedule } from '../define';
import { complement } from '../suggested';

export const exponential = defineSchedule({
  id: 'exponential',
  name: 'Exponential',
  params: {
    gamma: { default: 0.99, min: 0, max: 0.99999, scale: 'complement', allow: { atLeast: 0 } },
  },
  formula: 'lr0 * gamma^t',
  // A hundredth of the rate is left at the end.
  suggest: ({ steps }) => ({ gamma: complement(1 - pow(0.01, 1 / steps)) }),
  about: 'Falls by the same factor every step: fast at first, then ever more slowly.',
});
