import { above, all, below, steps } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'saddle',
  title: { en: 'Who leaves the saddle first?', zh: '谁先离开鞍点？' },
  look: {
    en: 'All three walk onto the saddle. Adam makes its tiny slope large, momentum sums it up, descent waits longest.',
    zh: '三者都走上鞍点：Adam 把微小的坡度放大，动量把它累积，梯度下降等得最久。',
  },
  experiment: {
    objective: {
      kind: 'formula',
      formula: '0.5*x^2 + 0.25*y^4 - 0.5*y^2',
      domain: [
        [-2, 2],
        [-2, 2],
      ],
      start: [-1.8, 0.001],
    },
    steps: 200,
    runs: [
      { optimizer: 'sgd', hyper: { lr: 0.1 } },
      { optimizer: 'momentum', hyper: { lr: 0.1, momentum: 0.9 } },
      { optimizer: 'adam', hyper: { lr: 0.1 } },
    ],
  },
  view: { layers: { relief: true } },
  holds: all(below(steps(2, -0.2), 25), below(steps(1, -0.2), 40), above(steps(0, -0.2), 60)),
});
