import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { bufferOf, sharedEncoder, submitShared } from '../kernels/encode-webgpu';

const FLOAT = 4;

/** By copies into one buffer: nothing waits for them, and what tfjs knows of the tensors stays as it is. */
const readOnWebgpu = async (
  tensors: readonly tf.Tensor[],
): Promise<readonly Float32Array<ArrayBuffer>[]> => {
  const backend = tf.backend() as WebGPUBackend;
  const starts: number[] = [];
  let bytes = 0;
  for (const { size } of tensors) {
    starts.push(bytes);
    bytes += FLOAT * size;
  }
  const staging = backend.device.createBuffer({
    size: Math.max(FLOAT, bytes),
    usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
  });
  const buffers = tensors.map((tensor) => bufferOf(backend, tensor));
  const encoder = sharedEncoder(backend);
  tensors.forEach(({ size }, k) => {
    const buffer = buffers[k];
    if (buffer) encoder.copyBufferToBuffer(buffer, 0, staging, starts[k] ?? 0, FLOAT * size);
  });
  submitShared(backend);
  await staging.mapAsync(GPUMapMode.READ);
  const whole = staging.getMappedRange();
  const found = tensors.map(({ size }, k) => {
    const from = starts[k] ?? 0;
    return new Float32Array(whole.slice(from, from + FLOAT * size));
  });
  staging.destroy();
  return found;
};

/** A copy of one tensor; WebAssembly's is made before the call returns, so that the tensor may change in place then. */
const readOne = async (tensor: tf.Tensor): Promise<Float32Array<ArrayBuffer>> => {
  if (tf.getBackend() === 'wasm') return (await tensor.data()) as Float32Array<ArrayBuffer>;
  const held = tf.clone(tensor);
  // The JavaScript backend hands out its own array.
  const found = Float32Array.from(await held.data());
  held.dispose();
  return found;
};

/**
 * Float32 tensors as they are now, on the host. They stay the caller's, who may change or dispose of them at once.
 * @returns flat, in their order
 */
export const readCopies = (
  tensors: readonly tf.Tensor[],
): Promise<readonly Float32Array<ArrayBuffer>[]> => {
  if (tensors.length > 0 && tf.getBackend() === 'webgpu') return readOnWebgpu(tensors);
  return Promise.all(tensors.map(readOne));
};
