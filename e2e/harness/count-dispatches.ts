/** Counts what WebGPU dispatches from now until the returned function is called; 0 where there is no WebGPU. */
export const countDispatches = (): (() => number) => {
  if (typeof GPUComputePassEncoder === 'undefined') return () => 0;
  let count = 0;
  const { prototype } = GPUComputePassEncoder;
  const original = prototype.dispatchWorkgroups;
  prototype.dispatchWorkgroups = function (x: number, y?: number, z?: number) {
    count += 1;
    return original.call(this, x, y, z);
  };
  return () => {
    prototype.dispatchWorkgroups = original;
    return count;
  };
};
