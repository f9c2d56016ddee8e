import { defineSchedule } from '../define';
import { totalSteps } from '../schedule-params';

const peak = '(pctStart * totalSteps - 1)';
const end = '(totalSteps - 1)';
const first = '(maxLr / divFactor)';
const last = `(${first} / finalDivFactor)`;
const up = `maxLr + (${first} - maxLr) / 2 * (1 + cos(pi * (t / ${peak})))`;
const down = `${last} + (maxLr - ${last}) / 2 * (1 + cos(pi * ((min(t, ${end}) - ${peak}) / (${end} - ${peak}))))`;

/**
 * Super-Convergence (Smith, Topin 2018), as PyTorch's OneCycleLR, of whose total_steps the last has the lowest rate; after
 * them, where PyTorch stops, it stays. It sets the rate itself: the run's own learning rate has no say.
 */
export const oneCycle = defineSchedule({
  id: 'one-cycle',
  name: 'One cycle',
  params: {
    maxLr: { default: 0.1, min: 1e-6, max: 10, scale: 'log' },
    totalSteps,
    pctStart: { default: 0.3, min: 0, max: 0.99, scale: 'linear', allow: { atLeast: 0, below: 1 } },
    divFactor: { default: 25, min: 1, max: 1000, scale: 'log', allow: { above: 0 } },
    finalDivFactor: { default: 1e4, min: 1, max: 1e6, scale: 'log', allow: { above: 0 } },
  },
  formula: `if((0 < ${peak}) * (t <= ${peak}), ${up}, ${down})`,
  suggest: ({ steps, lr }) => ({ maxLr: lr, totalSteps: steps, finalDivFactor: 100 }),
  about:
    'Up to a rate that could not be kept, then down to almost nothing, all in one cosine: short trainings end well.',
});
