import { between, ratio, stepLength } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'adam-early',
  title: { en: 'Adam’s early steps', zh: 'Adam 的最初几步' },
  look: {
    en: 'Without its two corrections Adam’s first step is three times too long: compare the first point after the start.',
    zh: '去掉两项偏差修正后，Adam 的第一步长了三倍：请比较起点之后的第一个点。',
  },
  experiment: {
    objective: {
      kind: 'surface',
      surface: 'ill-conditioned',
      parameters: { condition: 100 },
      start: [-4, 1],
    },
    steps: 200,
    runs: [
      { optimizer: 'adam', hyper: { lr: 0.1 } },
      {
        optimizer: 'custom',
        name: 'Adam, uncorrected',
        rule: 'm = beta1 * m + (1 - beta1) * g\nv = beta2 * v + (1 - beta2) * g^2\ntheta = theta - lr * m / (sqrt(v) + eps)',
        hyper: { lr: 0.1, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
      },
    ],
  },
  view: { step: 4, playing: false, slots: ['stepLength', 'loss', 'gradientNorm'] },
  holds: between(2.8, ratio(stepLength(1, 1), stepLength(0, 1)), 3.5),
});
