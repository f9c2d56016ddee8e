import { defineSchedule } from '../define';

export const exponential = defineSchedule({
  id: 'exponential',
  name: 'Exponential',
  params: {
    gamma: { default: 0.99, min: 0, max: 0.99999, scale: 'complement', allow: { atLeast: 0 } },
  },
  formula: 'lr0 * gamma^t',
  about: 'Falls by the same factor every step: fast at first, then ever more slowly.',
});
