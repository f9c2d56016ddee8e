import { all, between, stepsToStay } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'look-ahead',
  title: { en: 'Nesterov looks ahead', zh: 'Nesterov 向前看' },
  look: {
    en: 'The same rate and momentum: because Nesterov asks where it will be, its swings across the ravine die at once.',
    zh: '学习率和动量都相同：Nesterov 在将要到达之处求梯度，横向摆动立刻消失。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'quadratic', start: [-4, 1.6] },
    steps: 200,
    runs: [
      { optimizer: 'sgd', hyper: { lr: 0.03 } },
      { optimizer: 'momentum', hyper: { lr: 0.03, momentum: 0.9 } },
      { optimizer: 'nesterov', hyper: { lr: 0.03, momentum: 0.9 } },
    ],
  },
  view: { run: 2 },
  holds: all(between(50, stepsToStay(2, 1e-3), 75), between(85, stepsToStay(1, 1e-3), 115)),
});
