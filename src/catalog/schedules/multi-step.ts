import { pow } from '../../formula/math/float64';
import { defineSchedule } from '../define';
import { shareOf } from '../suggested';

/** As PyTorch's MultiStepLR: a milestone that is named twice counts twice. A list, hence no formula. */
export const multiStep = defineSchedule({
  id: 'multi-step',
  name: 'Multi-step',
  params: {
    milestones: { kind: 'list', default: [60, 120, 160], unit: 'steps' },
    gamma: { default: 0.2, min: 0, max: 1, scale: 'linear', allow: { atLeast: 0 } },
  },
  compile({ milestones, gamma }, lr0) {
    const steps = Array.isArray(milestones) ? milestones : [];
    return (t) => lr0 * pow(Number(gamma), steps.filter((milestone) => milestone <= t).length);
  },
  suggest: ({ steps }) => ({
    milestones: [...new Set([0.3, 0.6, 0.8].map((share) => shareOf(steps, share)))],
  }),
  about:
    'Falls by the same factor at chosen steps: the recipe of many image classification papers.',
});
