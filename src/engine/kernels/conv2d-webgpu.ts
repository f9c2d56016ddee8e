import type { ActivationId } from '../../catalog/activations';
import type { Contraction } from './contraction';
import { contract } from './contraction-webgpu';
import { newTensor, webgpuInput, webgpuKernel } from './webgpu';

type Shape4 = readonly [number, number, number, number];

export interface Conv2DWebgpuAttrs {
  /** [height, width, in, out] */
  readonly filterShape: Shape4;
  /** Where filter and bias start in the input `parameters`. */
  readonly filterOffset: number;
  readonly biasOffset: number;
  readonly activation: ActivationId;
}

/** Of pictures [n, height, width, channels] with a filter, stride 1, no padding. */
export const convolutionContraction = (
  [, height, width, channels]: Shape4,
  [filterHeight, filterWidth, , columns]: Shape4,
  activation: ActivationId,
): Contraction => {
  // A filter's row and the pixels under it both lie in one piece.
  const across = filterWidth * channels;
  return {
    rowSizes: [height - filterHeight + 1, width - filterWidth + 1],
    rowSteps: [height * width * channels, width * channels, channels],
    columns,
    columnStep: 1,
    sum: [
      { size: filterHeight, left: width * channels, right: across * columns },
      { size: across, left: 1, right: columns },
    ],
    parts: 1,
    onesRow: false,
    precision: 'blocks',
    finish: { kind: 'activate', activation },
  };
};

/**
 * activation(x * filter + bias), stride 1, no padding.
 * Inputs `x` [n, h, w, in], `parameters`: filter and bias somewhere in a vector -> [n, outH, outW, out].
 */
export const conv2DWebgpu = webgpuKernel<Conv2DWebgpuAttrs>(
  'DownhillConv2D',
  ({ inputs, backend, attrs }) => {
    const x = webgpuInput(inputs, 'x');
    const parameters = webgpuInput(inputs, 'parameters');
    const shape = x.shape as unknown as Shape4;
    const [images, height, width] = shape;
    const [filterHeight, filterWidth, , columns] = attrs.filterShape;
    const outHeight = height - filterHeight + 1;
    const outWidth = width - filterWidth + 1;
    const out = newTensor(backend, [images, outHeight, outWidth, columns]);
    contract(backend, convolutionContraction(shape, attrs.filterShape, attrs.activation), {
      left: { tensor: x, offset: 0 },
      right: { tensor: parameters, offset: attrs.filterOffset },
      rows: images * outHeight * outWidth,
      bias: { tensor: parameters, offset: attrs.biasOffset },
      out: { tensor: out, offset: 0 },
    });
    return out;
  },
);
