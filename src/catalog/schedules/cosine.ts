import { defineSchedule } from '../define';
import { minLr, totalSteps } from '../schedule-params';
import { rounded } from '../suggested';

/** After totalSteps it rises again with period 2 * totalSteps, as PyTorch's CosineAnnealingLR does. */
export const cosine = defineSchedule({
  id: 'cosine',
  name: 'Cosine',
  params: {
    totalSteps,
    minLr,
  },
  formula: 'minLr + (lr0 - minLr) * (1 + cos(pi * t / totalSteps)) / 2',
  suggest: ({ steps, lr }) => ({ totalSteps: steps, minLr: rounded(lr / 100) }),
  about: 'Stays high, falls smoothly and lands flat: the usual choice for networks.',
});
