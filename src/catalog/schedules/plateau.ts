import { defineSchedule } from '../define';
import { minLr } from '../schedule-params';
import { rounded } from '../suggested';

/** Changes of the rate smaller than this are not made: PyTorch's `eps`. */
const SMALLEST = 1e-8;

/**
 * As PyTorch's ReduceLROnPlateau (mode min, threshold relative), stepped after every update with the loss seen there, but
 * for negative losses: the margin is threshold * |best|, below the best as everywhere. (PyTorch's best * (1 - threshold)
 * lies above it there, so that every loss counts as better and nothing is ever reduced.) It remembers, hence no formula.
 */
export const plateau = defineSchedule({
  id: 'plateau',
  name: 'On a plateau',
  params: {
    factor: {
      default: 0.5,
      min: 0.01,
      max: 0.99,
      scale: 'linear',
      allow: { atLeast: 0, below: 1 },
    },
    patience: { default: 10, min: 1, max: 1000, scale: 'integer', allow: { atLeast: 0 } },
    threshold: { default: 1e-4, min: 1e-8, max: 1, scale: 'log' },
    cooldown: {
      default: 0,
      min: 1,
      max: 1000,
      scale: 'integer',
      allow: { atLeast: 0 },
      neutral: 0,
    },
    minLr,
  },
  needsLoss: true,
  compile(params, lr0) {
    const [factor, patience, threshold, cooldown, minLr] = [
      Number(params.factor),
      Number(params.patience),
      Number(params.threshold),
      Number(params.cooldown),
      Number(params.minLr),
    ];
    let [lr, best, bad, cooling] = [lr0, Number.POSITIVE_INFINITY, 0, 0];
    return (_t, loss) => {
      if (loss === undefined) return lr;
      const margin = best < 0 ? 1 + threshold : 1 - threshold;
      if (loss < best * margin) [best, bad] = [loss, 0];
      else bad += 1;
      if (cooling > 0) [cooling, bad] = [cooling - 1, 0];
      if (bad > patience) {
        const lower = Math.max(lr * factor, minLr);
        if (lr - lower > SMALLEST) lr = lower;
        [cooling, bad] = [cooldown, 0];
      }
      return lr;
    };
  },
  suggest: ({ tellings, lr }) => ({
    patience: Math.max(1, Math.round(tellings / 20)),
    minLr: rounded(lr / 1000),
  }),
  about: 'Waits until the loss has stopped falling for a while, and only then turns the rate down.',
});
