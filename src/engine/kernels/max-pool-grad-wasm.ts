import { backend_util } from '@tensorflow/tfjs-core';
import type { Conv2DAttrs } from './conv2d-info';
import { heap, input, wasmKernel } from './wasm';

type Shape4 = [number, number, number, number];

interface PoolAttrs extends Pick<Conv2DAttrs, 'strides' | 'pad' | 'dimRoundingMode'> {
  readonly filterSize: number | [number, number];
}

/**
 * Gradient of max pooling by its input: each window's gradient goes to its first largest value. Takes the place of
 * tfjs-backend-wasm's own kernel, which searches every window again for each value of the input.
 * dy [n, outH, outW, c], input [n, h, w, c] -> [n, h, w, c]
 */
export const maxPoolGradWasm = wasmKernel('MaxPoolGrad', (args) => {
  const { backend } = args;
  const { filterSize, strides, pad, dimRoundingMode } = args.attrs as unknown as PoolAttrs;
  const x = input(args, 'input');
  const info = backend_util.computePool2DInfo(
    x.shape as Shape4,
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const out = backend.makeOutput(x.shape, 'float32');
  const to = heap(backend, out);
  const from = heap(backend, x);
  const dy = heap(backend, input(args, 'dy'));
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info;
  const { filterHeight, filterWidth, strideHeight, strideWidth } = info;
  to.fill(0);
  let window = 0;
  for (let image = 0; image < batchSize; image += 1) {
    for (let row = 0; row < outHeight; row += 1) {
      const top = row * strideHeight - padInfo.top;
      const yFrom = Math.max(0, top);
      const yTo = Math.min(inHeight, top + filterHeight);
      for (let column = 0; column < outWidth; column += 1) {
        const left = column * strideWidth - padInfo.left;
        const xFrom = Math.max(0, left);
        const xTo = Math.min(inWidth, left + filterWidth);
        for (let channel = 0; channel < inChannels; channel += 1, window += 1) {
          let best = ((image * inHeight + yFrom) * inWidth + xFrom) * inChannels + channel;
          let largest = from[best] ?? 0;
          for (let y = yFrom; y < yTo; y += 1) {
            let at = ((image * inHeight + y) * inWidth + xFrom) * inChannels + channel;
            for (let k = xFrom; k < xTo; k += 1, at += inChannels) {
              const value = from[at] ?? 0;
              if (value > largest) {
                largest = value;
                best = at;
              }
            }
          }
          to[best] = (to[best] ?? 0) + (dy[window] ?? 0);
        }
      }
    }
  }
  return out;
});
