import { defineWrapper } from '../define';

/**
 * Lookahead Optimizer: k steps forward, 1 step back (Zhang, Lucas, Hinton, Ba 2019), https://arxiv.org/abs/1907.08610,
 * algorithm 1. Judged, as there, on the slow weights.
 */
export const lookahead = defineWrapper({
  id: 'lookahead',
  name: 'Lookahead',
  params: {
    k: { default: 5, min: 1, max: 50, scale: 'integer' },
    alpha: { default: 0.5, min: 0, max: 1, scale: 'linear', allow: { above: 0, atMost: 1 } },
  },
  rename: { k: 'aheadSteps', alpha: 'aheadAlpha' },
  first: 'slow = if(t == 1, theta, slow)',
  after: `
    back = t == aheadSteps * floor(t / aheadSteps)
    slow = if(back, slow + aheadAlpha * (theta - slow), slow)
    theta = if(back, slow, theta)
  `,
  evaluate: 'slow',
  about:
    'Lets the optimizer run k steps, then goes back to a point part of the way: calmer where it oscillates.',
});
