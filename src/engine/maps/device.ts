import { isSoftwareAdapter } from '../../experiment/software-adapter';

export interface MapDevice {
  readonly device: GPUDevice;
  /** It computes on the processor. */
  readonly software: boolean;
  readonly pipelines: Map<string, Promise<GPUComputePipeline>>;
}

let opened: Promise<MapDevice | undefined> | undefined;

const open = async (gpu: GPU): Promise<MapDevice | undefined> => {
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) return undefined;
  const { maxStorageBufferBindingSize, maxBufferSize } = adapter.limits;
  const device = await adapter.requestDevice({
    requiredLimits: { maxStorageBufferBindingSize, maxBufferSize },
  });
  // A lost device is opened anew by the next map.
  device.lost.then(() => {
    opened = undefined;
  });
  return {
    device,
    software: isSoftwareAdapter(adapter.info),
    pipelines: new Map(),
  };
};

/** The maps' own WebGPU device, opened once; nothing where there is no WebGPU. Maps need no TensorFlow.js. */
export const openMapDevice = (gpu: GPU | undefined): Promise<MapDevice | undefined> => {
  if (gpu === undefined) return Promise.resolve(undefined);
  opened ??= open(gpu).catch(() => undefined);
  return opened;
};
