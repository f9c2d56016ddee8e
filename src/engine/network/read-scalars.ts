import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { bufferOf, sharedEncoder, submitShared } from '../kernels/encode-webgpu';

const FLOAT = 4;
const LEAST_BYTES = 256;

/** The least power of two that is not below a whole number. */
const powerOfTwoFrom = (count: number): number =>
  count <= 1 ? 1 : 2 * (1 << (31 - Math.clz32(count - 1)));

/** By copies into one buffer, which cost no dispatch. */
const readOnWebgpu = async (scalars: readonly tf.Scalar[]): Promise<Float32Array> => {
  const backend = tf.backend() as WebGPUBackend;
  // Powers of two, so that buffers are used again.
  const bytes = Math.max(LEAST_BYTES, powerOfTwoFrom(FLOAT * scalars.length));
  const usage = GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ;
  const staging = backend.bufferManager.acquireBuffer(bytes, usage);
  const buffers = scalars.map((scalar) => bufferOf(backend, scalar));
  const encoder = sharedEncoder(backend);
  buffers.forEach((buffer, k) => {
    encoder.copyBufferToBuffer(buffer, 0, staging, FLOAT * k, FLOAT);
  });
  submitShared(backend);
  for (const scalar of scalars) scalar.dispose();
  await staging.mapAsync(GPUMapMode.READ, 0, FLOAT * scalars.length);
  const values = new Float32Array(staging.getMappedRange(0, FLOAT * scalars.length).slice(0));
  staging.unmap();
  backend.bufferManager.releaseBuffer(staging);
  return values;
};

/** Reads scalars off the device in one go, and disposes of them. */
export const readScalars = async (scalars: readonly tf.Scalar[]): Promise<ArrayLike<number>> => {
  if (scalars.length === 0) return new Float32Array(0);
  if (tf.getBackend() === 'webgpu') return readOnWebgpu(scalars);
  const all = tf.tidy(() => tf.concat1d(scalars.map((scalar) => tf.reshape(scalar, [1]))));
  for (const scalar of scalars) scalar.dispose();
  const values = await all.data();
  all.dispose();
  return values;
};
