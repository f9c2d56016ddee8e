import { defineSchedule } from '../define';
import { totalSteps } from '../schedule-params';

export const timeToGo = defineSchedule({
  id: 'time-to-go',
  name: 'Time to go',
  params: {
    alpha: { default: 2, min: 0.01, max: 100, scale: 'log' },
    totalSteps,
  },
  formula: 'if(t < totalSteps, lr0 / (1 + alpha / (totalSteps - t)), 0)',
  suggest: ({ steps }) => ({ totalSteps: steps }),
  about:
    'Looks at the steps that are left instead of those gone by: near the full rate for long, to 0 at the end.',
});
