import { defineSchedule } from '../define';
import { minLr, partSteps, totalSteps } from '../schedule-params';
import { rounded, shareOf } from '../suggested';

export const warmupCosine = defineSchedule({
  id: 'warmup-cosine',
  name: 'Warm-up and cosine',
  params: {
    warmupSteps: partSteps(10),
    totalSteps,
    minLr,
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
