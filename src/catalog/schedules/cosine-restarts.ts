import { defineSchedule } from '../define';
import { lengthOf, minLr } from '../schedule-params';
import { rounded } from '../suggested';

// Whole periods gone by, of the lengths period * multiplier^0, ^1, …: the geometric series solved for its length. At a
// restart the logarithm is whole up to rounding, and one step before it less by over 1e-9 in any run of a browser's length.
const cycle =
  'if(multiplier == 1, floor(t / period), floor(log(1 + t * (multiplier - 1) / period) / log(max(2, multiplier)) + 1e-10))';
const begin = `if(multiplier == 1, period * ${cycle}, period * (multiplier^${cycle} - 1) / max(1, multiplier - 1))`;
const length = `(period * multiplier^${cycle})`;

/** SGDR (Loshchilov, Hutter 2017), as PyTorch's CosineAnnealingWarmRestarts. */
export const cosineRestarts = defineSchedule({
  id: 'cosine-restarts',
  name: 'Cosine with warm restarts',
  params: {
    period: lengthOf(50),
    multiplier: { default: 2, min: 1, max: 10, scale: 'integer' },
    minLr,
  },
  formula: `minLr + (lr0 - minLr) * (1 + cos(pi * (t - ${begin}) / ${length})) / 2`,
  // Three periods, each twice as long as the one before: the last one ends with the race.
  suggest: ({ steps, lr }) => ({
    period: Math.max(1, Math.ceil(steps / 7)),
    minLr: rounded(lr / 100),
  }),
  about:
    'Falls along a cosine and jumps back up, each time for longer: every end of a period is a good place to stop.',
});
