import { defineSchedule } from '../define';

export const timeToGo = defineSchedule({
  id: 'time-to-go',
  name: 'Time to go',
  params: {
    alpha: { default: 2, min: 0.01, max: 100, scale: 'log' },
    totalSteps: {
      default: 200,
      min: 1,
      max: 10000,
      scale: 'integer',
      defaultFrom: 'steps',
      unit: 'steps',
    },
  },
  formula: 'if(t < totalSteps, lr0 / (1 + alpha / (totalSteps - t)), 0)',
  suggest: ({ steps }) => ({ totalSteps: steps }),
  about:
    'Looks at the steps that are left instead of those gone by: near the full rate for long, to 0 at the end.',
});
