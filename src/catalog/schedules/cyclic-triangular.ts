import { defineSchedule } from '../define';
import { lengthOf } from '../schedule-params';
import { rounded, shareOf } from '../suggested';

/** Smith 2017, as PyTorch's CyclicLR. It sets the rate itself: the run's own learning rate has no say. */
export const cyclicTriangular = defineSchedule({
  id: 'cyclic-triangular',
  name: 'Cyclic (triangular)',
  params: {
    baseLr: { default: 0.01, min: 1e-8, max: 10, scale: 'log' },
    maxLr: { default: 0.1, min: 1e-6, max: 10, scale: 'log' },
    stepSizeUp: lengthOf(20),
  },
  formula:
    'baseLr + (maxLr - baseLr) * (1 - abs(1 - t / stepSizeUp + 2 * floor(t / (2 * stepSizeUp))))',
  suggest: ({ steps, lr }) => ({
    baseLr: rounded(lr / 10),
    maxLr: lr,
    stepSizeUp: shareOf(steps, 0.1),
  }),
  about:
    'Up and down in straight lines between two rates: the high ones leave bad valleys, the low ones settle.',
});
