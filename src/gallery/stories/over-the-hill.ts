import { all, endsAt } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'over-the-hill',
  title: { en: 'Momentum over the hill', zh: '动量翻过小山' },
  look: {
    en: 'With momentum 0.5 the ball stays in the first hollow, with 0.9 it rolls over the hill into the deeper one.',
    zh: '动量为 0.5 时小球停在第一个坑里，为 0.9 时滚过小山，落入更深的坑。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'double-well-1d', start: [1.7, 0] },
    steps: 200,
    runs: [
      { optimizer: 'momentum', hyper: { lr: 0.01, momentum: 0.5 } },
      { optimizer: 'momentum', hyper: { lr: 0.01, momentum: 0.9 } },
    ],
  },
  holds: all(endsAt(0, [0.96, 0], 0.1), endsAt(1, [-1.04, 0], 0.1)),
});
