import { endsAt } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'lasso',
  title: { en: 'The corner of L1', zh: 'L1 的尖角' },
  look: {
    en: 'The penalty |x| + |y| has a crease along each axis: the run slides into one, and a weight becomes exactly nothing.',
    zh: '惩罚项 |x| + |y| 沿坐标轴有折痕：运行滑入其中，一个权重就变成了零。',
  },
  experiment: {
    objective: {
      kind: 'formula',
      formula: '0.5*((x-2)^2 + (y-0.8)^2) + abs(x) + abs(y)',
      domain: [
        [-2, 3],
        [-1, 2],
      ],
      start: [-1, 1.5],
    },
    steps: 200,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.05 } }],
  },
  holds: endsAt(0, [1, 0], 0.08),
});
