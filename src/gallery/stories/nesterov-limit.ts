import { above, all, below, loss } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'nesterov-limit',
  title: { en: 'Nesterov’s narrower limit', zh: 'Nesterov 的界限更窄' },
  look: {
    en: 'At this rate plain descent and momentum arrive; only the one that looks ahead is thrown out.',
    zh: '在这个学习率下，普通下降和动量都能到达，只有向前看的那个被甩了出去。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'parabola-1d', start: [-2.5, 0] },
    steps: 100,
    runs: [
      { optimizer: 'sgd', hyper: { lr: 0.8 } },
      { optimizer: 'momentum', hyper: { lr: 0.8, momentum: 0.9 } },
      { optimizer: 'nesterov', hyper: { lr: 0.8, momentum: 0.9 } },
    ],
  },
  holds: all(above(loss(2), 1000), below(loss(1), 0.1), below(loss(0), 1e-3)),
});
