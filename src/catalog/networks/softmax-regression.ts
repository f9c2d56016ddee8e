import { defineNetwork } from '../define';

export const softmaxRegression = defineNetwork({
  id: 'softmax-regression',
  name: 'Softmax regression',
  layers: [{ kind: 'flatten' }, { kind: 'dense', units: 10, activation: 'linear' }],
  about:
    'One layer from pixels to digits: a convex problem, where every optimizer heads for the same minimum.',
});
