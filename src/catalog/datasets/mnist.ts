import type { Dataset } from '../dataset';
import { defineDataset } from '../define';

const mnistDigits: Dataset = {
  name: 'MNIST',
  example: [28, 28, 1],
  target: { kind: 'classes', names: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  sizes: { train: 60_000, test: 10_000 },
  encoding: { kind: 'bytes', range: 255, light: 0.2 },
  // The numbers of PyTorch's MNIST example.
  statistics: { mean: 0.1307, deviation: 0.3081 },
  source: { kind: 'shards', folder: 'mnist' },
  picture: 'gray',
};

export const mnist = defineDataset({
  id: 'mnist',
  name: 'MNIST',
  about:
    'Handwritten digits, centred and of one size: large enough to be real, small enough to race.',
  params: {},
  describe: () => mnistDigits,
});
