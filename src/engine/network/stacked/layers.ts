import type { FeatureShape } from '../../../catalog/dataset';
import { type NetworkShape, sizeOf } from '../../../experiment/network/shape';
import { type ComputedLayer, computedLayers } from '../computed-layers';

type Shape4 = readonly [number, number, number, number];

/** One layer with the pictures [n, height, width, channels] that go in and come out; dense ones are [n, 1, 1, units]. */
export interface BatchLayer {
  readonly layer: ComputedLayer;
  readonly input: Shape4;
  readonly output: Shape4;
}

/** @returns nothing if a convolution is padded, which stacks can't do */
export const batchLayers = (
  network: NetworkShape,
  images: number,
): readonly BatchLayer[] | undefined => {
  const layers = computedLayers(network);
  if (layers.some((layer) => layer.kind === 'conv' && layer.padding !== 'valid')) return undefined;
  const shapeOf = (shape: FeatureShape, flat: boolean): Shape4 =>
    shape.length === 3 && !flat ? [images, ...shape] : [images, 1, 1, sizeOf(shape)];
  return layers.map((layer) => ({
    layer,
    // A dense layer takes a picture as the numbers that it is.
    input: shapeOf(layer.input, layer.kind === 'dense'),
    output: shapeOf(layer.output, false),
  }));
};
