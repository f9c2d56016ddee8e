import { defineSchedule } from '../define';
import { lengthOf } from '../schedule-params';
import { shareOf } from '../suggested';

export const linearWarmup = defineSchedule({
  id: 'linear-warmup',
  name: 'Linear warm-up',
  params: {
    warmupSteps: lengthOf(10),
    startFactor: { default: 0.1, min: 0, max: 1, scale: 'linear', allow: { atLeast: 0 } },
  },
  formula: 'lr0 * (startFactor + (1 - startFactor) * min(t, warmupSteps) / warmupSteps)',
  suggest: ({ steps }) => ({ warmupSteps: shareOf(steps, 0.05) }),
  about: 'Starts small and grows to the full rate, so that the first, wild gradients do no harm.',
});
