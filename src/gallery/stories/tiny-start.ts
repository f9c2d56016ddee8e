import { all, below, between, loss, steps } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'tiny-start',
  title: { en: 'A tiny start waits', zh: '起点太小要久等' },
  look: {
    en: 'From a ten-thousandth nothing seems to happen for eighty steps; then all of it happens in ten.',
    zh: '从万分之一处出发，八十步内好像什么也没发生，随后十步内全部完成。',
  },
  experiment: {
    objective: {
      kind: 'formula',
      formula: '(x*y - 1)^2',
      domain: [
        [-3, 3],
        [-3, 3],
      ],
      start: [0.0001, 0.0001],
    },
    steps: 200,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.05 } }],
  },
  holds: all(between(80, steps(0, 0.1), 125), below(loss(0), 1e-3)),
});
