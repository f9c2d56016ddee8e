import { above, all, below, highest, loss } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'wild-jump',
  title: { en: 'A wild jump', zh: '惊险的一跳' },
  look: {
    en: 'Newton’s second step leaves the valley for a loss of hundreds, and from there it is home in five.',
    zh: '牛顿法的第二步跳出山谷，损失高达数百，再走五步就到家了。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
    steps: 10,
    runs: [{ optimizer: 'newton' }],
  },
  view: { speed: 0.25 },
  holds: all(above(highest('loss', 0), 300), below(loss(0, 7), 1e-9)),
});
