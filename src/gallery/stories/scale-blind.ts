import { all, diverged, endsAt } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'scale-blind',
  title: { en: 'Blind to scale', zh: '不看尺度' },
  look: {
    en: 'The surface is a hundred times steeper than the rate of descent was chosen for. Gradient descent explodes; Adam does not notice.',
    zh: '曲面比学习率所适合的陡一百倍：梯度下降爆炸了，Adam 毫无察觉。',
  },
  experiment: {
    objective: {
      kind: 'formula',
      formula: '100*(x^2 + 10*y^2)',
      domain: [
        [-4, 4],
        [-2, 2],
      ],
      start: [-3, 1],
    },
    steps: 200,
    runs: [
      { optimizer: 'sgd', hyper: { lr: 0.02 } },
      { optimizer: 'adam', hyper: { lr: 0.1 } },
    ],
  },
  diverges: [0],
  holds: all(diverged(0), endsAt(1, [0, 0], 0.01)),
});
