import { above, all, below, spread, steps } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'cosine',
  title: { en: 'Fast first, fine last', zh: '先快后细' },
  look: {
    en: 'Noise keeps a constant rate hopping; a small one creeps; the cosine is quick like the first and ends close like the second.',
    zh: '有噪声时恒定学习率跳个不停，小学习率又太慢；余弦调度先快后准，两头都占。',
  },
  experiment: {
    objective: {
      kind: 'surface',
      surface: 'stochastic-quadratic',
      start: [-4, 2],
      gradientNoise: 1,
    },
    steps: 400,
    runs: [
      { optimizer: 'sgd', hyper: { lr: 0.2 } },
      { optimizer: 'sgd', hyper: { lr: 0.01 } },
      { optimizer: 'sgd', hyper: { lr: 0.2 }, schedule: { kind: 'cosine' } },
    ],
  },
  view: { slots: ['loss', 'distance', 'lr'] },
  holds: all(
    below(steps(2, 0.5), 30),
    below(spread(2, [0, 0], 40), 0.16),
    above(spread(0, [0, 0], 40), 0.25),
  ),
});
