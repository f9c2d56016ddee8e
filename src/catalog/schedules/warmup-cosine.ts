import { defineSchedule } from '../define';
import { rounded, shareOf } from '../suggested';

export const warmupCosine = defineSchedule({
  id: 'warmup-cosine',
  name: 'Warm-up and cosine',
  params: {
    warmupSteps: {
      default: 10,
      min: 1,
      max: 10000,
      scale: 'integer',
      allow: { atLeast: 0 },
      unit: 'steps',
    },
    totalSteps: {
      default: 200,
      min: 1,
      max: 10000,
      scale: 'integer',
      defaultFrom: 'steps',
      unit: 'steps',
    },
    minLr: { default: 0, min: 1e-8, max: 1, scale: 'log' },
  },
  formula:
    'if(t < warmupSteps, lr0 * (t + 1) / warmupSteps, minLr + (lr0 - minLr) * (1 + cos(pi * min(1, (t - warmupSteps) / max(1, totalSteps - warmupSteps)))) / 2)',
  suggest: ({ steps, lr }) => ({
    warmupSteps: shareOf(steps, 0.05),
    totalSteps: steps,
    minLr: rounded(lr / 100),
  }),
  about:
    'Grows in a straight line, then falls along a cosine and stays down: what most transformers are trained with.',
});
