import { all, below, between, highest, loss } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'overshoot',
  title: { en: 'Momentum overshoots', zh: '动量会冲过头' },
  look: {
    en: 'It gathers speed down the ravine, shoots past the minimum, and has to come back.',
    zh: '它在峡谷中越来越快，冲过最低点，然后不得不折返。',
  },
  experiment: {
    objective: { kind: 'surface', surface: 'quadratic', start: [-4, 1.6] },
    steps: 200,
    runs: [{ optimizer: 'momentum', hyper: { lr: 0.02, momentum: 0.9 } }],
  },
  view: { layers: { arrows: true } },
  holds: all(between(0.8, highest('x', 0), 1.6), below(loss(0), 1e-3)),
});
