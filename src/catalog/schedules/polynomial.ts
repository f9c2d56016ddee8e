import { defineSchedule } from '../define';
import { totalSteps } from '../schedule-params';

/** After totalSteps it stays at 0, as PyTorch's PolynomialLR does. */
export const polynomial = defineSchedule({
  id: 'polynomial',
  name: 'Polynomial',
  params: {
    totalSteps,
    power: { default: 1, min: 0.1, max: 5, scale: 'linear', allow: { atLeast: 0 } },
  },
  formula: 'lr0 * (1 - min(t, totalSteps) / totalSteps)^power',
  suggest: ({ steps }) => ({ totalSteps: steps }),
  about:
    'Falls to exactly 0 at a chosen step: a straight line at power 1, faster at first above it.',
});
