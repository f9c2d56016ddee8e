import type { FeatureShape } from '../../../catalog/dataset';
import { type NetworkShape, type ShapedLayer, sizeOf } from '../../../experiment/network/shape';

type Shape4 = readonly [number, number, number, number];

/** One layer with the pictures [n, height, width, channels] that go in and come out; dense ones are [n, 1, 1, units]. */
export interface BatchLayer {
  readonly layer: ShapedLayer;
  readonly input: Shape4;
  readonly output: Shape4;
}

/** @returns nothing if a convolution is padded, which stacks can't do */
export const batchLayers = (
  { layers }: NetworkShape,
  images: number,
): readonly BatchLayer[] | undefined => {
  if (layers.some((layer) => layer.kind === 'conv' && layer.padding !== 'valid')) return undefined;
  const flat = (shape: FeatureShape): Shape4 => [images, 1, 1, sizeOf(shape)];
  return layers.map((layer) =>
    layer.kind === 'dense'
      ? { layer, input: flat(layer.input), output: flat(layer.output) }
      : { layer, input: [images, ...layer.input], output: [images, ...layer.output] },
  );
};
