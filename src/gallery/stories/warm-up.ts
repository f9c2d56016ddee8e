import { all, below, diverged, steps } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'warm-up',
  title: { en: 'Why warm up?', zh: '为什么要预热？' },
  look: {
    en: 'The same rate, at once and after twenty steps of warm-up: the first run is gone before the curve has flattened.',
    zh: '同样的学习率，一个立即使用，一个预热二十步：前者在坡度变缓之前就飞走了。',
  },
  experiment: {
    objective: {
      kind: 'formula',
      formula: '0.25*x^4 + 0.5*y^2',
      domain: [
        [-4, 4],
        [-3, 3],
      ],
      start: [3, 2],
    },
    steps: 100,
    runs: [
      { optimizer: 'sgd', hyper: { lr: 0.3 } },
      {
        optimizer: 'sgd',
        hyper: { lr: 0.3 },
        schedule: { kind: 'linear-warmup', warmupSteps: 20, startFactor: 0.1 },
      },
    ],
  },
  diverges: [0],
  holds: all(diverged(0), below(steps(1, 0.1), 20)),
});
