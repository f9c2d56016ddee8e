import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';

/**
 * What tfjs-backend-webgpu 4.22 keeps to itself of its encoder. Commands of ours go between its own, so that theirs
 * and ours happen in the order in which they were asked for, with one submission for all.
 */
interface Inside {
  commandEncoder: GPUCommandEncoder | null;
  readonly commandQueueOwnedIds: WeakSet<object>;
  readonly uniformPendingDisposal: GPUBuffer[];
}

const inside = (backend: WebGPUBackend) => backend as unknown as Inside;

/** The encoder that tfjs writes to, outside of a pass. */
export const sharedEncoder = (backend: WebGPUBackend): GPUCommandEncoder => {
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  const encoder = inside(backend).commandEncoder;
  if (encoder === null) throw new Error('tfjs-backend-webgpu has no encoder');
  return encoder;
};

/** Hands everything encoded so far to the device: what is written to a buffer after this does not reach it. */
export const submitShared = (backend: WebGPUBackend): void => {
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  backend.submitQueue();
};

/** A tensor's buffer, made or filled if need be. It outlives the tensor until what is encoded now has been submitted. */
export const bufferOf = (backend: WebGPUBackend, { dataId }: TensorInfo): GPUBuffer => {
  backend.uploadToGPU(dataId);
  inside(backend).commandQueueOwnedIds.add(dataId);
  const resource = backend.tensorMap.get(dataId)?.resource;
  if (resource instanceof GPUBuffer) return resource;
  throw new Error('the tensor is in no buffer');
};

/** A uniform buffer with this content, tfjs's again after the next submission. */
export const uniformBuffer = (
  backend: WebGPUBackend,
  content: Uint8Array<ArrayBuffer>,
): GPUBuffer => {
  const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
  const buffer = backend.bufferManager.acquireBuffer(content.byteLength, usage);
  backend.device.queue.writeBuffer(buffer, 0, content);
  inside(backend).uniformPendingDisposal.push(buffer);
  return buffer;
};
