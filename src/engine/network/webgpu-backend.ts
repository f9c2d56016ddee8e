import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { runsInQuads } from '../kernels/quads';

const PRIORITY = 3;

const wantedFeatures = (adapter: GPUAdapter): readonly GPUFeatureName[] =>
  (['timestamp-query', 'bgra8unorm-storage'] as const).filter((name) => adapter.features.has(name));

/** A device as tfjs-backend-webgpu 4.22 asks for it, and with `subgroups` where our kernels use them. */
const openDevice = async (gpu: GPU) => {
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) throw new Error('no WebGPU adapter');
  const { limits } = adapter;
  const device = await adapter.requestDevice({
    requiredFeatures: [
      ...wantedFeatures(adapter),
      ...(runsInQuads(adapter) ? (['subgroups'] as const) : []),
    ],
    requiredLimits: {
      maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
      maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
      maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
      maxBufferSize: limits.maxBufferSize,
      maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
      maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
    },
  });
  return { device, info: adapter.info };
};

let ours = false;

/** Has tfjs's backend `webgpu` open its device by us. */
export const registerWebgpuBackend = (gpu: GPU): void => {
  if (ours) return;
  ours = true;
  removeBackend('webgpu');
  registerBackend(
    'webgpu',
    async () => {
      const { device, info } = await openDevice(gpu);
      return new WebGPUBackend(device, info);
    },
    PRIORITY,
  );
};
