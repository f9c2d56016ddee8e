import { defineNetwork } from '../define';

export const softmaxRegression = defineNetwork({
  id: 'softmax-regression',
  name: 'Softmax regression',
  layers: [],
  about:
    'One layer from pixels to digits: a convex problem, where every optimizer heads for the same minimum.',
});
