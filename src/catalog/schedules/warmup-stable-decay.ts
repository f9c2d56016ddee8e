import { defineSchedule } from '../define';
import { minLr, partSteps, totalSteps } from '../schedule-params';
import { rounded, shareOf } from '../suggested';

/** MiniCPM (Hu et al. 2024), with a straight line down to `minLr` over the last `decaySteps` steps. */
export const warmupStableDecay = defineSchedule({
  id: 'warmup-stable-decay',
  name: 'Warm-up, stable, decay',
  params: {
    warmupSteps: partSteps(10),
    totalSteps,
    decaySteps: partSteps(40),
    minLr,
  },
  formula:
    'if(t < warmupSteps, lr0 * (t + 1) / warmupSteps, minLr + (lr0 - minLr) * clamp((totalSteps - t) / max(1, decaySteps), 0, 1))',
  suggest: ({ steps, lr }) => ({
    warmupSteps: shareOf(steps, 0.05),
    totalSteps: steps,
    decaySteps: shareOf(steps, 0.2),
    minLr: rounded(lr / 100),
  }),
  about:
    'Up, level for as long as wanted, and down in a straight line: the level part can be prolonged at will.',
});
