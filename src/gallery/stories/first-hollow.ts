import { all, endsAt, loss, near } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'first-hollow',
  title: { en: 'The nearest hollow', zh: '最近的坑' },
  look: {
    en: 'Two hollows, and descent takes the one below its feet: started a step to the right, it finds the deeper.',
    zh: '两个坑，梯度下降掉进脚下的那个；起点往右挪一点，就会找到更深的。',
  },
  experiment: {
    objective: {
      kind: 'surface',
      surface: 'two-gaussians',
      start: [0.1, 1.8],
      starts: { points: [[0.5, 1.5]] },
    },
    steps: 300,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
  },
  view: { layers: { relief: true } },
  holds: all(endsAt(0, [-1.49, 0.5], 0.1), near(loss(0), -0.7, 0.05)),
});
