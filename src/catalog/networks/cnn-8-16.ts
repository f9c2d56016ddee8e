import { defineNetwork } from '../define';

export const cnn816 = defineNetwork({
  id: 'cnn-8-16',
  name: 'Convolutional network 8-16',
  layers: [
    { kind: 'conv', channels: 8, kernel: 5, padding: 'valid', activation: 'relu' },
    { kind: 'max-pool', size: 2 },
    { kind: 'conv', channels: 16, kernel: 5, padding: 'valid', activation: 'relu' },
    { kind: 'max-pool', size: 2 },
  ],
  about:
    'Two convolutions that share their weights across the picture: fewer parameters than the perceptron and more accurate.',
});
