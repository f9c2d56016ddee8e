import { all, below, between, loss, steps } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'one-jump',
  title: { en: 'One jump with all the curvature', zh: '用上全部曲率，一步到位' },
  look: {
    en: 'On a quadratic Newton needs one step. Descent at its best rate needs a hundred.',
    zh: '在二次曲面上牛顿法一步到达，学习率最好的梯度下降要一百步。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'quadratic', start: [-4, 1.6] },
    steps: 150,
    runs: [{ optimizer: 'newton' }, { optimizer: 'sgd', hyper: { lr: 0.075 } }],
  },
  holds: all(below(loss(0, 1), 1e-9), between(88, steps(1, 1e-6), 118)),
});
