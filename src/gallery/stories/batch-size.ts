import { between, spread } from '../../lessons/schema/say';
import { defineStory } from '../story';

export const story = defineStory({
  id: 'batch-size',
  title: { en: 'Sixteen at a time', zh: '一次十六个' },
  look: {
    en: 'The same descent with gradients of one example and of sixteen: the noise, and the cloud it ends in, is four times smaller.',
    zh: '同样的下降，一个用单例梯度，一个用十六例平均：噪声和最后的云团小了四倍。',
  },
  experiment: {
    objective: {
      kind: 'surface',
      surface: 'stochastic-quadratic',
      start: [-4, 2],
      gradientNoise: 1,
      batchSize: 16,
      repeats: 12,
    },
    steps: 400,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.2 } }],
  },
  holds: between(0.07, spread(0, [0, 0], 200), 0.15),
});
