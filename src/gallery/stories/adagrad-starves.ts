import { above, all, between, loss, steps } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'adagrad-starves',
  title: { en: 'AdaGrad starves', zh: 'AdaGrad 饿死了' },
  look: {
    en: 'AdaGrad divides by all it has ever seen: its steps shrink before the valley’s end is near. Adam forgets, and arrives.',
    zh: 'AdaGrad 除以见过的全部梯度，离谷底还远步子就已缩小；会遗忘的 Adam 到达了。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
    steps: 1000,
    runs: [
      { optimizer: 'adagrad', hyper: { lr: 0.3 } },
      { optimizer: 'rmsprop', hyper: { lr: 0.01, alpha: 0.9 } },
      { optimizer: 'adam', hyper: { lr: 0.1 } },
    ],
  },
  view: { slots: ['loss', 'stepLength', 'distance'] },
  holds: all(between(250, steps(2, 0.1), 450), above(loss(0), 1)),
});
