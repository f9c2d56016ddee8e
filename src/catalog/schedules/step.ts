import { defineSchedule } from '../define';
import { lengthOf } from '../schedule-params';
import { shareOf } from '../suggested';

export const step = defineSchedule({
  id: 'step',
  name: 'Step',
  params: {
    stepSize: lengthOf(30),
    gamma: { default: 0.5, min: 0, max: 1, scale: 'linear', allow: { atLeast: 0 } },
  },
  formula: 'lr0 * gamma^floor(t / stepSize)',
  suggest: ({ steps }) => ({ stepSize: shareOf(steps, 0.15) }),
  about: 'Falls by the same factor at regular intervals, as if someone turned it down by hand.',
});
