import { any, endsAt } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'saddle-and-noise',
  title: { en: 'Noise shakes off a saddle', zh: '噪声把它从鞍点抖下来' },
  look: {
    en: 'It starts exactly on the ridge, where no gradient points aside; a little noise in the gradient is enough to fall.',
    zh: '它正好从山脊上出发，没有任何侧向梯度；梯度里的一点噪声就足以让它落下。',
  },
  experiment: {
    objective: {
      kind: 'formula',
      formula: '0.5*x^2 + 0.25*y^4 - 0.5*y^2',
      domain: [
        [-2, 2],
        [-2, 2],
      ],
      start: [-1.8, 0],
      gradientNoise: 0.02,
    },
    steps: 250,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
  },
  holds: any(endsAt(0, [0, 1], 0.1), endsAt(0, [0, -1], 0.1)),
});
