import { defineWrapper } from '../define';

/** As torch.optim.swa_utils.AveragedModel with an exponential average: it begins with the first update's result. */
export const ema = defineWrapper({
  id: 'ema',
  name: 'Average of the weights',
  params: {
    decay: { default: 0.99, min: 0, max: 0.99999, scale: 'complement' },
  },
  rename: { decay: 'emaDecay' },
  after: 'ema = if(t == 1, theta, emaDecay * ema + (1 - emaDecay) * theta)',
  evaluate: 'ema',
  about:
    'Leaves the path as it is and judges an exponential average of it, in which noise and swings cancel.',
});
