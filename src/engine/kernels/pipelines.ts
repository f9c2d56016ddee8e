type Pipelines = Map<string, GPUComputePipeline | Promise<GPUComputePipeline>>;

const known = new WeakMap<GPUDevice, Pipelines>();

const pipelinesOf = (device: GPUDevice): Pipelines => {
  let ofDevice = known.get(device);
  if (ofDevice === undefined) {
    ofDevice = new Map();
    known.set(device, ofDevice);
  }
  return ofDevice;
};

const descriptor = (device: GPUDevice, code: string): GPUComputePipelineDescriptor => ({
  layout: 'auto',
  compute: { module: device.createShaderModule({ code }), entryPoint: 'entry' },
});

/** The pipeline of a shader, its entry point `entry`; compiled once a device, and at once if it is not there yet. */
export const pipelineOf = (device: GPUDevice, code: string): GPUComputePipeline => {
  const ofDevice = pipelinesOf(device);
  const found = ofDevice.get(code);
  if (found !== undefined && !(found instanceof Promise)) return found;
  const pipeline = device.createComputePipeline(descriptor(device, code));
  ofDevice.set(code, pipeline);
  return pipeline;
};

/** Begins to compile a shader without waiting for it; nothing to do where its pipeline is there or on its way. */
const beginPipeline = (device: GPUDevice, code: string): Promise<unknown> | undefined => {
  const ofDevice = pipelinesOf(device);
  if (ofDevice.has(code)) return undefined;
  const coming = device.createComputePipelineAsync(descriptor(device, code));
  ofDevice.set(code, coming);
  return coming.then(
    (pipeline) => {
      if (ofDevice.get(code) === coming) ofDevice.set(code, pipeline);
    },
    (error) => {
      if (ofDevice.get(code) === coming) ofDevice.delete(code);
      throw error;
    },
  );
};

let begun: Promise<unknown>[] | undefined;

/** Whether work is only walked through to see what it needs: then nothing may be dispatched. */
export const onlyCompiles = (): boolean => begun !== undefined;

/** Begins to compile a shader that is needed later; only while `onlyCompiles`. */
export const needPipeline = (device: GPUDevice, code: string): void => {
  if (begun === undefined) throw new Error('only while work is walked through');
  const coming = beginPipeline(device, code);
  if (coming !== undefined) begun.push(coming);
};

/** Walks through work that only compiles. @returns the compilations that it began */
export const collectPipelines = (walk: () => void): readonly Promise<unknown>[] => {
  const collected: Promise<unknown>[] = [];
  begun = collected;
  try {
    walk();
  } catch (error) {
    for (const coming of collected) coming.catch(() => {});
    throw error;
  } finally {
    begun = undefined;
  }
  return collected;
};
