import { getKernel, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import { conv2DBackpropFilterWasm } from './conv2d-backprop-filter-wasm';
import { conv2DBackpropInputWasm } from './conv2d-backprop-input-wasm';
import { flatConcatWasm, flatSliceWasm } from './flat-wasm';
import { maxPoolGradWasm } from './max-pool-grad-wasm';

const kernels = [
  conv2DBackpropFilterWasm,
  conv2DBackpropInputWasm,
  maxPoolGradWasm,
  flatSliceWasm,
  flatConcatWasm,
] as const;

/** Adds our kernels to tfjs-backend-wasm, in place of its own where it has one. Call after importing it. */
export const registerWasmKernels = () => {
  for (const kernel of kernels) {
    const known = getKernel(kernel.kernelName, 'wasm');
    if (known === kernel) continue;
    if (known !== undefined) unregisterKernel(kernel.kernelName, 'wasm');
    registerKernel(kernel);
  }
};
