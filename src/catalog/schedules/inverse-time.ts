import { defineSchedule } from '../define';
import { shareOf } from '../suggested';

export const inverseTime = defineSchedule({
  id: 'inverse-time',
  name: 'Inverse time',
  params: {
    decayRate: { default: 0.5, min: 1e-4, max: 100, scale: 'log' },
    decaySteps: {
      default: 10,
      min: 1,
      max: 10000,
      scale: 'log',
      allow: { above: 0 },
      unit: 'steps',
    },
  },
  formula: 'lr0 / (1 + decayRate * t / decaySteps)',
  suggest: ({ steps }) => ({ decaySteps: shareOf(steps, 0.05) }),
  about:
    'The 1/t decay of Robbins and Monro, under which noise averages out and yet any distance can be covered.',
});
