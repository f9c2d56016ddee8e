import {
  getKernel,
  type KernelConfig,
  registerKernel,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { activateGradientWebgpu, activateWebgpu } from './activate-webgpu';
import { conv2DBackpropFilterWasm } from './conv2d-backprop-filter-wasm';
import { conv2DBackpropInputWasm } from './conv2d-backprop-input-wasm';
import { conv2DFilterGradientWebgpu } from './conv2d-filter-gradient-webgpu';
import { conv2DInputGradientWebgpu } from './conv2d-input-gradient-webgpu';
import { conv2DWebgpu } from './conv2d-webgpu';
import { flatConcatWasm, flatSliceWasm } from './flat-wasm';
import { maxPoolGradWasm } from './max-pool-grad-wasm';
import { maxPoolGradientWebgpu, maxPoolWebgpu } from './max-pool-webgpu';
import { productWebgpu } from './product-webgpu';
import { softmaxLossGradientWebgpu, softmaxLossWebgpu } from './softmax-loss-webgpu';

const register = (kernels: readonly KernelConfig[]) => {
  for (const kernel of kernels) {
    const { kernelName, backendName } = kernel;
    const known = getKernel(kernelName, backendName);
    if (known === kernel) continue;
    if (known !== undefined) unregisterKernel(kernelName, backendName);
    registerKernel(kernel);
  }
};

/** Adds our kernels to tfjs-backend-wasm, in place of its own where it has one. Call after importing it. */
export const registerWasmKernels = () =>
  register([
    conv2DBackpropFilterWasm,
    conv2DBackpropInputWasm,
    maxPoolGradWasm,
    flatSliceWasm,
    flatConcatWasm,
  ]);

/** Adds our kernels to tfjs-backend-webgpu, under names of their own. */
export const registerWebgpuKernels = () =>
  register([
    activateWebgpu,
    activateGradientWebgpu,
    productWebgpu,
    conv2DWebgpu,
    conv2DFilterGradientWebgpu,
    conv2DInputGradientWebgpu,
    maxPoolWebgpu,
    maxPoolGradientWebgpu,
    softmaxLossWebgpu,
    softmaxLossGradientWebgpu,
  ]);
