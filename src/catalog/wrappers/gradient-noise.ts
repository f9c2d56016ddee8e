import { defineWrapper } from '../define';

/**
 * Neelakantan et al. 2015, Adding Gradient Noise Improves Learning for Very Deep Networks,
 * https://arxiv.org/abs/1511.06807, section 3: variance eta / (1 + t)^gamma, t counting from 0 there and from 1 here.
 * The numbers follow from the experiment's seed and the step alone: every run meets the same.
 */
export const gradientNoise = defineWrapper({
  id: 'gradient-noise',
  name: 'Gradient noise',
  params: {
    eta: { default: 0.3, min: 1e-4, max: 100, scale: 'log', allow: { atLeast: 0 } },
    gamma: { default: 0.55, min: 0, max: 2, scale: 'linear', allow: { atLeast: 0 } },
  },
  rename: { eta: 'noiseEta', gamma: 'noiseGamma' },
  before: 'g = g + sqrt(noiseEta / t^noiseGamma) * noise',
  about:
    'Adds random numbers to the gradient, fewer and fewer as time goes by, which shakes a run out of poor places.',
});
