import { all, endsAt } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'newton-loves-saddles',
  title: { en: 'Newton loves saddles', zh: '牛顿法偏爱鞍点' },
  look: {
    en: 'Newton jumps to where the slope ends, and on this side that is a saddle; with the curvature’s absolute value it falls.',
    zh: '牛顿法跳到坡度为零之处，而这里那是鞍点；改用曲率的绝对值，它就会下落。',
  },
  experiment: {
    objective: {
      kind: 'formula',
      formula: '0.5*x^2 + 0.25*y^4 - 0.5*y^2',
      domain: [
        [-2, 2],
        [-2, 2],
      ],
      start: [-1.8, 0.3],
    },
    steps: 40,
    runs: [
      { optimizer: 'newton' },
      { optimizer: 'newton', hyper: { curvature: 'absolute' } },
      { optimizer: 'sgd', hyper: { lr: 0.1 } },
    ],
  },
  view: { layers: { model: true } },
  holds: all(endsAt(0, [0, 0], 0.01), endsAt(1, [0, 1], 0.05)),
});
