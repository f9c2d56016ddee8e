import { all, apart, below, coordinate, near } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'decay-apart',
  title: { en: 'Why AdamW?', zh: '为什么要 AdamW？' },
  look: {
    en: 'Nothing in the loss asks for y. In Adam a decay of 0.1 pulls it in as fast as one of 0.001; in AdamW each pulls as it says.',
    zh: '损失不依赖 y。在 Adam 中 0.1 与 0.001 的衰减拉得一样快，在 AdamW 中各按其值。',
  },
  experiment: {
    objective: {
      kind: 'formula',
      formula: 'x^2 + 0*y',
      domain: [
        [-3, 3],
        [-3, 3],
      ],
      start: [2, 2],
    },
    steps: 100,
    runs: [
      { optimizer: 'adam', hyper: { lr: 0.01, weightDecay: 0.001 } },
      { optimizer: 'adam', hyper: { lr: 0.01, weightDecay: 0.1 } },
      { optimizer: 'adamw', hyper: { lr: 0.01, weightDecay: 0.001 } },
      { optimizer: 'adamw', hyper: { lr: 0.01, weightDecay: 1 } },
    ],
  },
  holds: all(
    below(apart(0, 1), 0.001),
    near(coordinate('y', 2), 2, 0.01),
    near(coordinate('y', 3), 0.73, 0.02),
  ),
});
