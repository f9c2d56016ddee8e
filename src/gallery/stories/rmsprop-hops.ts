import { between, spread } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'rmsprop-hops',
  title: { en: 'RMSprop never lies down', zh: 'RMSprop 永远停不下来' },
  look: {
    en: 'Near the minimum its steps keep their length: it hops across for ever.',
    zh: '在最低点附近它的步长不变，永远跳来跳去。',
  },
  experiment: {
    objective: {
      kind: 'surface',
      surface: 'ill-conditioned',
      parameters: { condition: 100 },
      start: [-4, 1],
    },
    steps: 200,
    runs: [{ optimizer: 'rmsprop', hyper: { lr: 0.1, alpha: 0.9 } }],
  },
  holds: between(0.03, spread(0, [0, 0], 100), 0.2),
});
