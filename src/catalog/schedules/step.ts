import { defineSchedule } from '../define';

export const step = defineSchedule({
  id: 'step',
  name: 'Step',
  params: {
    stepSize: { default: 30, min: 1, max: 10000, scale: 'integer' },
    gamma: { default: 0.5, min: 0, max: 1, scale: 'linear', allow: { atLeast: 0 } },
  },
  formula: 'lr0 * gamma^floor(t / stepSize)',
  about: 'Falls by the same factor at regular intervals, as if someone turned it down by hand.',
});
