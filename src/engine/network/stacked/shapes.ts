import type { NetworkLayout, PlacedLayer } from '../layout';

type Shape4 = readonly [number, number, number, number];

/** One layer with the pictures [n, height, width, channels] that go in and come out; dense ones are [n, 1, 1, units]. */
export interface ShapedLayer {
  readonly layer: PlacedLayer;
  readonly input: Shape4;
  readonly output: Shape4;
}

export const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** @returns nothing if a convolution is padded, which stacks can't do */
export const shapeLayers = (
  { layers }: NetworkLayout,
  images: number,
): readonly ShapedLayer[] | undefined => {
  let input: Shape4 = [images, 28, 28, 1];
  const shaped: ShapedLayer[] = [];
  for (const layer of layers) {
    const [n, height, width, channels] = input;
    let output: Shape4;
    switch (layer.kind) {
      case 'dense':
        input = [n, 1, 1, layer.inputs];
        output = [n, 1, 1, layer.units];
        break;
      case 'conv': {
        if (layer.padding !== 'valid') return undefined;
        const [filterHeight = 1, filterWidth = 1, , filters = 1] = layer.weight.shape;
        output = [n, height - filterHeight + 1, width - filterWidth + 1, filters];
        break;
      }
      case 'max-pool':
        output = [n, Math.floor(height / layer.size), Math.floor(width / layer.size), channels];
        break;
      default:
        return layer satisfies never;
    }
    shaped.push({ layer, input, output });
    input = output;
  }
  return shaped;
};
