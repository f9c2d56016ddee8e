import type { Activation, NetworkDefinition } from '../catalog/definition';

/** A layer with the sizes that a script writes out. */
export type SizedLayer =
  | {
      readonly kind: 'dense';
      readonly inputs: number;
      readonly units: number;
      readonly activation: Activation;
      /** Dropout acts on its input. */
      readonly drops: boolean;
    }
  | {
      readonly kind: 'conv';
      readonly inputs: number;
      readonly channels: number;
      readonly kernel: number;
      readonly padding: 'valid' | 'same';
      readonly activation: Activation;
    }
  | { readonly kind: 'max-pool'; readonly size: number }
  | { readonly kind: 'flatten' };

export interface SizedNetwork {
  readonly layers: readonly SizedLayer[];
  /** Of every array of parameters, in TensorFlow's storage: w0, b0, w1, b1, … */
  readonly shapes: readonly (readonly number[])[];
}

/** The sizes of a network on pictures of 28 × 28; a dense layer after a picture gets a `flatten` before it. */
export const sizeNetwork = (definition: NetworkDefinition): SizedNetwork => {
  let [height, width, channels] = [28, 28, 1];
  let flat: number | undefined;
  let dense = 0;
  const layers: SizedLayer[] = [];
  const shapes: (readonly number[])[] = [];
  const flatten = () => {
    if (flat !== undefined) return;
    flat = height * width * channels;
    layers.push({ kind: 'flatten' });
  };
  for (const layer of definition.layers) {
    switch (layer.kind) {
      case 'flatten':
        flatten();
        break;
      case 'dense': {
        flatten();
        const inputs = flat ?? 0;
        const { units, activation } = layer;
        const drops =
          dense > 0 || layers.some(({ kind }) => kind === 'conv' || kind === 'max-pool');
        layers.push({ kind: 'dense', inputs, units, activation, drops });
        shapes.push([inputs, units], [units]);
        flat = units;
        dense += 1;
        break;
      }
      case 'conv': {
        const { kernel, padding, activation } = layer;
        layers.push({ ...layer, inputs: channels, padding, activation });
        shapes.push([kernel, kernel, channels, layer.channels], [layer.channels]);
        if (padding === 'valid') [height, width] = [height - kernel + 1, width - kernel + 1];
        channels = layer.channels;
        break;
      }
      case 'max-pool':
        layers.push(layer);
        [height, width] = [Math.floor(height / layer.size), Math.floor(width / layer.size)];
        break;
      default:
        layer satisfies never;
    }
  }
  return { layers, shapes };
};
