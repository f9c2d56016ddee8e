import { above, crossings } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'zigzag',
  title: { en: 'Zigzag in a ravine', zh: '峡谷中的之字形' },
  look: {
    en: 'At every step gradient descent crosses to the other wall of the ravine; along its floor it hardly gets on.',
    zh: '梯度下降每一步都跳到峡谷的另一侧，沿谷底却几乎不前进。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'quadratic', start: [-4, 1.6] },
    steps: 200,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.078 } }],
  },
  view: { speed: 0.5 },
  holds: above(crossings(0, 'y'), 150),
});
