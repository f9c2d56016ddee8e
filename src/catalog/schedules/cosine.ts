import { defineSchedule } from '../define';
import { rounded } from '../suggested';

/** After totalSteps it rises again with period 2 * totalSteps, as PyTorch's CosineAnnealingLR does. */
export const cosine = defineSchedule({
  id: 'cosine',
  name: 'Cosine',
  params: {
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
  formula: 'minLr + (lr0 - minLr) * (1 + cos(pi * t / totalSteps)) / 2',
  suggest: ({ steps, lr }) => ({ totalSteps: steps, minLr: rounded(lr / 100) }),
  about: 'Stays high, falls smoothly and lands flat: the usual choice for networks.',
});
