import { all, below, between, steps } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'curvature-pays',
  title: { en: 'What curvature is worth', zh: '曲率的价值' },
  look: {
    en: 'Down the same valley: Newton in a handful of steps, BFGS, which learns the curvature, in a few dozen, Adam in a thousand.',
    zh: '同一条山谷：牛顿法只需几步，边走边学曲率的 BFGS 要几十步，Adam 要上千步。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
    steps: 1500,
    runs: [
      { optimizer: 'newton' },
      { optimizer: 'bfgs' },
      { optimizer: 'adam', hyper: { lr: 0.1 } },
      { optimizer: 'sgd', hyper: { lr: 0.0018 } },
    ],
  },
  view: { scales: { loss: 'log' }, x: 'evaluations' },
  holds: all(
    below(steps(0, 1e-6), 8),
    between(20, steps(1, 1e-6), 50),
    between(700, steps(2, 1e-6), 1250),
  ),
});
