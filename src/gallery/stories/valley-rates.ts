import { above, all, below, highest, steps } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'valley-rates',
  title: { en: 'Into the valley and along it', zh: '进谷与沿谷' },
  look: {
    en: 'Three rates in Rosenbrock’s valley: the careful one creeps, the bold one arrives, the boldest is thrown out at once.',
    zh: 'Rosenbrock 山谷中的三个学习率：谨慎的爬行，大胆的到达，最大胆的立刻被甩出。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
    steps: 1000,
    runs: [
      { optimizer: 'sgd', hyper: { lr: 0.0005 } },
      { optimizer: 'sgd', hyper: { lr: 0.0018 } },
      { optimizer: 'sgd', hyper: { lr: 0.003 } },
    ],
  },
  diverges: [2],
  holds: all(below(steps(1, 0.5), 700), above(highest('loss', 2), 1e6)),
});
