import { above, all, below, highest, loss } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'two-over-lambda',
  title: { en: 'The rate at 2/λ', zh: '学习率的界限 2/λ' },
  look: {
    en: 'Three rates on one ravine: just below 2/λ it still arrives, just above it every swing is wider than the one before.',
    zh: '同一条峡谷上的三个学习率：略低于 2/λ 仍能到达，略高于它则每次摆动都更大。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'quadratic', start: [-4, 1.6] },
    steps: 200,
    runs: [
      { optimizer: 'sgd', hyper: { lr: 0.03 } },
      { optimizer: 'sgd', hyper: { lr: 0.075 } },
      { optimizer: 'sgd', hyper: { lr: 0.085 } },
    ],
  },
  view: { slots: ['loss', 'stepLength', 'gradientNorm'], inspector: true, run: 2 },
  holds: all(below(loss(1), 1e-3), above(highest('y', 2), 1000)),
});
