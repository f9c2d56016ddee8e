import { defineNetwork } from '../define';

export const mlp128128 = defineNetwork({
  id: 'mlp-128-128',
  name: 'Perceptron {sizes}',
  layers: [
    { kind: 'dense', units: 128, activation: 'relu' },
    { kind: 'dense', units: 128, activation: 'relu' },
  ],
  about:
    'Two hidden layers of 128 units: small enough to race in a browser, real enough to pass 97 % on the test digits.',
});
