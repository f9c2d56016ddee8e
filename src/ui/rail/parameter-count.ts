import type { NetworkDefinition } from '../../catalog/definition';

/** Weights and biases of a network over 28 × 28 × 1 pixels. */
export const parameterCount = ({ layers }: Pick<NetworkDefinition, 'layers'>): number => {
  let [height, width, channels] = [28, 28, 1];
  let count = 0;
  for (const layer of layers) {
    switch (layer.kind) {
      case 'dense':
        count += (height * width * channels + 1) * layer.units;
        [height, width, channels] = [1, 1, layer.units];
        break;
      case 'conv': {
        count += (layer.kernel ** 2 * channels + 1) * layer.channels;
        const lost = layer.padding === 'valid' ? layer.kernel - 1 : 0;
        [height, width, channels] = [height - lost, width - lost, layer.channels];
        break;
      }
      case 'max-pool':
        height = Math.floor(height / layer.size);
        width = Math.floor(width / layer.size);
        break;
      case 'flatten':
        [height, width, channels] = [1, 1, height * width * channels];
        break;
      default:
        layer satisfies never;
    }
  }
  return count;
};
