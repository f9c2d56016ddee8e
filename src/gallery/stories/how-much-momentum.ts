import { all, below, between, stepsToStay } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'how-much-momentum',
  title: { en: 'How much momentum?', zh: '动量取多大？' },
  look: {
    en: 'None crawls, much of it swings for hundreds of steps; the one in between arrives first.',
    zh: '没有动量爬得慢，动量太大要摆动几百步，中间的那个最先到达。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'quadratic', start: [-4, 1.6] },
    steps: 500,
    runs: [
      { optimizer: 'momentum', hyper: { lr: 0.05, momentum: 0 } },
      { optimizer: 'momentum', hyper: { lr: 0.05, momentum: 0.6 } },
      { optimizer: 'momentum', hyper: { lr: 0.05, momentum: 0.97 } },
    ],
  },
  holds: all(
    below(stepsToStay(1, 1e-3), 33),
    between(75, stepsToStay(0, 1e-3), 100),
    between(280, stepsToStay(2, 1e-3), 420),
  ),
});
