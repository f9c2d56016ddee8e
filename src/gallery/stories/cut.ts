import { below, meanLoss, ratio } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'cut',
  title: { en: 'The cut in the loss', zh: '损失曲线上的断崖' },
  look: {
    en: 'At step 200 the rate is cut to a twentieth, and the loss drops at once: what was left was hopping.',
    zh: '第 200 步学习率降到二十分之一，损失立刻下降：此前剩下的只是来回跳动。',
  },
  experiment: {
    objective: {
      kind: 'surface',
      surface: 'stochastic-quadratic',
      start: [-4, 2],
      gradientNoise: 1,
    },
    steps: 400,
    runs: [
      {
        optimizer: 'sgd',
        hyper: { lr: 0.2 },
        schedule: { kind: 'step', stepSize: 200, gamma: 0.05 },
      },
    ],
  },
  view: { slots: ['loss', 'lr', 'stepLength'] },
  holds: below(ratio(meanLoss(0, 180), meanLoss(0, 100, 200)), 0.3),
});
