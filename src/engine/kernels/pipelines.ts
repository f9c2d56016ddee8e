const known = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

/** The pipeline of a shader, its entry point `entry`; compiled once a device. */
export const pipelineOf = (device: GPUDevice, code: string): GPUComputePipeline => {
  let ofDevice = known.get(device);
  if (ofDevice === undefined) {
    ofDevice = new Map();
    known.set(device, ofDevice);
  }
  let pipeline = ofDevice.get(code);
  if (pipeline === undefined) {
    pipeline = device.createComputePipeline({
      layout: 'auto',
      compute: { module: device.createShaderModule({ code }), entryPoint: 'entry' },
    });
    ofDevice.set(code, pipeline);
  }
  return pipeline;
};
