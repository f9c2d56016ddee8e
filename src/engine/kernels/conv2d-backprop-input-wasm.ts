import type { backend_util } from '@tensorflow/tfjs-core';
import { type Conv2DAttrs, convInfo } from './conv2d-info';
import { heap, input, matMul, view, wasmKernel } from './wasm';

const transpose = (from: Float32Array, to: Float32Array, rows: number, columns: number) => {
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) to[j * rows + i] = from[i * columns + j] ?? 0;
  }
};

/** Adds every patch's gradient where the patch was; a row of a patch is contiguous in both. */
const addPatches = (patches: Float32Array, out: Float32Array, info: backend_util.Conv2DInfo) => {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info;
  const { filterHeight, filterWidth, strideHeight, strideWidth } = info;
  const rowLength = filterWidth * inChannels;
  out.fill(0);
  let patch = 0;
  for (let image = 0; image < batchSize; image += 1) {
    for (let row = 0; row < outHeight; row += 1) {
      for (let column = 0; column < outWidth; column += 1) {
        const x = column * strideWidth - padInfo.left;
        const first = Math.max(0, -x) * inChannels;
        const last = Math.min(filterWidth, inWidth - x) * inChannels;
        for (let fy = 0; fy < filterHeight; fy += 1, patch += rowLength) {
          const y = row * strideHeight + fy - padInfo.top;
          if (y < 0 || y >= inHeight) continue;
          const to = ((image * inHeight + y) * inWidth + x) * inChannels;
          for (let k = first; k < last; k += 1) {
            out[to + k] = (out[to + k] ?? 0) + (patches[patch + k] ?? 0);
          }
        }
      }
    }
  }
};

/**
 * Gradient of a convolution by its input: dy · filter^T, added up. Takes the place of tfjs-backend-wasm's own
 * kernel, a plain loop several times slower.
 * dy [n, outH, outW, out], filter [filterH, filterW, in, out] -> inputShape; no dilation.
 */
export const conv2DBackpropInputWasm = wasmKernel('Conv2DBackpropInput', (args) => {
  const { backend } = args;
  const { inputShape, ...attrs } = args.attrs as unknown as Conv2DAttrs & { inputShape: number[] };
  const dy = input(args, 'dy');
  const filter = input(args, 'filter');
  const info = convInfo(inputShape, filter.shape, attrs);
  const positions = info.batchSize * info.outHeight * info.outWidth;
  const taps = info.filterHeight * info.filterWidth * info.inChannels;
  const turned = backend.makeOutput([info.outChannels, taps], 'float32');
  transpose(heap(backend, filter), heap(backend, turned), taps, info.outChannels);
  const patches = matMul(backend, view(dy, [positions, info.outChannels]), turned);
  const out = backend.makeOutput(inputShape, 'float32');
  addPatches(heap(backend, patches), heap(backend, out), info);
  backend.disposeData(turned.dataId);
  backend.disposeData(patches.dataId);
  return out;
});
