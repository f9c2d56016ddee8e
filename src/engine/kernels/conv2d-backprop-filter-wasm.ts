import type { backend_util } from '@tensorflow/tfjs-core';
import { type Conv2DAttrs, convInfo } from './conv2d-info';
import { heap, input, matMul, view, wasmKernel } from './wasm';

/**
 * The patches of x under the filter, transposed: row (filter y, filter x, channel), column (image, y, x).
 * Rows are written one after the other; reads jump by the number of channels.
 */
const patchesTransposed = (x: Float32Array, out: Float32Array, info: backend_util.Conv2DInfo) => {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info;
  const { filterHeight, filterWidth, strideHeight, strideWidth } = info;
  const step = strideWidth * inChannels;
  let to = 0;
  for (let fy = 0; fy < filterHeight; fy += 1) {
    for (let fx = 0; fx < filterWidth; fx += 1) {
      // Columns whose pixel lies inside the picture: xFrom <= column < xTo.
      const shift = fx - padInfo.left;
      const xFrom = Math.max(0, Math.ceil(-shift / strideWidth));
      const xTo = Math.min(outWidth, Math.floor((inWidth - 1 - shift) / strideWidth) + 1);
      for (let channel = 0; channel < inChannels; channel += 1) {
        for (let image = 0; image < batchSize; image += 1) {
          for (let row = 0; row < outHeight; row += 1, to += outWidth) {
            const y = row * strideHeight + fy - padInfo.top;
            if (y < 0 || y >= inHeight || xTo <= xFrom) {
              out.fill(0, to, to + outWidth);
              continue;
            }
            if (xFrom > 0) out.fill(0, to, to + xFrom);
            let from =
              ((image * inHeight + y) * inWidth + xFrom * strideWidth + shift) * inChannels;
            from += channel;
            for (let column = xFrom; column < xTo; column += 1, from += step) {
              out[to + column] = x[from] ?? 0;
            }
            if (xTo < outWidth) out.fill(0, to + xTo, to + outWidth);
          }
        }
      }
    }
  }
};

/**
 * Gradient of a convolution by its filter: patches^T · dy, one matrix product. tfjs-backend-wasm has no such kernel.
 * x [n, h, w, in], dy [n, outH, outW, out] -> [filterH, filterW, in, out]; any stride and padding, no dilation.
 */
export const conv2DBackpropFilterWasm = wasmKernel('Conv2DBackpropFilter', (args) => {
  const { backend } = args;
  const { filterShape, ...attrs } = args.attrs as unknown as Conv2DAttrs & {
    filterShape: number[];
  };
  const x = input(args, 'x');
  const dy = input(args, 'dy');
  const info = convInfo(x.shape, filterShape, attrs);
  const positions = info.batchSize * info.outHeight * info.outWidth;
  const taps = info.filterHeight * info.filterWidth * info.inChannels;
  const patches = backend.makeOutput([taps, positions], 'float32');
  patchesTransposed(heap(backend, x), heap(backend, patches), info);
  const out = matMul(backend, patches, view(dy, [positions, info.outChannels]));
  backend.disposeData(patches.dataId);
  out.shape = [...info.filterShape];
  return out;
});
