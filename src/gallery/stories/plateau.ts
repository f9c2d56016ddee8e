import { all, below, endsAt, steps } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'plateau',
  title: { en: 'Stuck on a plateau', zh: '困在平原上' },
  look: {
    en: 'Far out the gradient all but vanishes: descent barely moves in 300 steps, and Adam, which ignores its length, is there in 30.',
    zh: '远处的梯度几乎为零：梯度下降 300 步几乎没动，不看梯度长短的 Adam 30 步就到了。',
  },
  experiment: {
    objective: {
      kind: 'surface',
      surface: 'plateau',
      parameters: { width: 1.2 },
      start: [-2.4, 1.2],
    },
    steps: 300,
    runs: [
      { optimizer: 'sgd', hyper: { lr: 0.1 } },
      { optimizer: 'adam', hyper: { lr: 0.1 } },
    ],
  },
  holds: all(endsAt(0, [-2.38, 1.19], 0.1), below(steps(1, 0.1), 30)),
});
