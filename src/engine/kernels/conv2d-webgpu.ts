import type { ActivationName } from './activation-wgsl';
import { contract } from './contraction-webgpu';
import { newTensor, webgpuInput, webgpuKernel } from './webgpu';

type Shape4 = readonly [number, number, number, number];

export interface Conv2DWebgpuAttrs {
  /** [height, width, in, out] */
  readonly filterShape: Shape4;
  /** Where filter and bias start in the input `parameters`. */
  readonly filterOffset: number;
  readonly biasOffset: number;
  readonly activation: ActivationName;
}

/**
 * activation(x * filter + bias), stride 1, no padding.
 * Inputs `x` [n, h, w, in], `parameters`: filter and bias somewhere in a vector -> [n, outH, outW, out].
 */
export const conv2DWebgpu = webgpuKernel<Conv2DWebgpuAttrs>(
  'DownhillConv2D',
  ({ inputs, backend, attrs }) => {
    const x = webgpuInput(inputs, 'x');
    const parameters = webgpuInput(inputs, 'parameters');
    const [images, height, width, channels] = x.shape as unknown as Shape4;
    const [filterHeight, filterWidth, , columns] = attrs.filterShape;
    const outHeight = height - filterHeight + 1;
    const outWidth = width - filterWidth + 1;
    const out = newTensor(backend, [images, outHeight, outWidth, columns]);
    // A filter's row and the pixels under it both lie in one piece.
    const across = filterWidth * channels;
    contract(
      backend,
      {
        rowSizes: [outHeight, outWidth],
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
        finish: { kind: 'activate', activation: attrs.activation },
      },
      {
        left: { tensor: x, offset: 0 },
        right: { tensor: parameters, offset: attrs.filterOffset },
        rows: images * outHeight * outWidth,
        bias: { tensor: parameters, offset: attrs.biasOffset },
        out: { tensor: out, offset: 0 },
      },
    );
    return out;
  },
);
