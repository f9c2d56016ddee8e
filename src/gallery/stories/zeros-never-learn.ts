import { endsAt } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'zeros-never-learn',
  title: { en: 'Zeros never learn', zh: '全零学不到东西' },
  look: {
    en: 'Two weights in a row that shall make 1: from (0, 0) neither has a gradient; from a little beside, the second run arrives.',
    zh: '两个相乘的权重要得到 1：从 (0, 0) 出发都没有梯度，起点稍偏的就能到达。',
  },
  experiment: {
    objective: {
      kind: 'formula',
      formula: '(x*y - 1)^2',
      domain: [
        [-3, 3],
        [-3, 3],
      ],
      start: [0, 0],
      starts: { points: [[0.1, 0.1]] },
    },
    steps: 200,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.05 } }],
  },
  holds: endsAt(0, [0, 0], 1e-9),
});
