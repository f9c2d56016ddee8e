import { all, below, endsAt, loss } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'top-of-the-hill',
  title: { en: 'Up the hill by Newton', zh: '牛顿法上了山' },
  look: {
    en: 'Started near the hilltop in the middle, Newton climbs onto it. A trust region falls into a valley.',
    zh: '从中间的山顶附近出发，牛顿法爬了上去，信赖域法则落入山谷。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'himmelblau', start: [0.5, -0.5] },
    steps: 60,
    runs: [{ optimizer: 'newton' }, { optimizer: 'newton-trust-region' }, { optimizer: 'bfgs' }],
  },
  holds: all(endsAt(0, [-0.27, -0.92], 0.05), below(loss(1), 1e-6), below(loss(2), 1e-6)),
});
