interface Counters {
  /** On WebGL, programs drawn. */
  dispatches: number;
  /** Of buffers made on the GPU. */
  bytes: number;
}

export const counters: Counters = { dispatches: 0, bytes: 0 };

const countDraws = (): void => {
  const context = WebGL2RenderingContext.prototype;
  const { drawElements, drawArrays } = context;
  context.drawElements = function (...given) {
    counters.dispatches += 1;
    return drawElements.apply(this, given);
  };
  context.drawArrays = function (...given) {
    counters.dispatches += 1;
    return drawArrays.apply(this, given);
  };
};

/** Counts what this worker asks of the GPU from now on, whoever asks. */
export const countGpuWork = (): void => {
  if (typeof WebGL2RenderingContext !== 'undefined') countDraws();
  if (typeof GPUComputePassEncoder === 'undefined') return;
  const pass = GPUComputePassEncoder.prototype;
  const { dispatchWorkgroups } = pass;
  pass.dispatchWorkgroups = function (x: number, y?: number, z?: number) {
    counters.dispatches += 1;
    return dispatchWorkgroups.call(this, x, y, z);
  };
  const device = GPUDevice.prototype;
  const { createBuffer } = device;
  device.createBuffer = function (descriptor: GPUBufferDescriptor) {
    counters.bytes += descriptor.size;
    return createBuffer.call(this, descriptor);
  };
};
