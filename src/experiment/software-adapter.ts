/** Software adapters that do not call themselves fallback adapters. */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|basic render|software/i;

/** What a WebGPU adapter tells of itself (`GPUAdapterInfo`). */
export interface AdapterNames {
  readonly vendor: string;
  readonly architecture: string;
  readonly device: string;
  readonly description: string;
  readonly isFallbackAdapter: boolean;
}

/** Whether an adapter computes on the processor. */
export const isSoftwareAdapter = ({
  vendor,
  architecture,
  device,
  description,
  isFallbackAdapter,
}: AdapterNames): boolean =>
  isFallbackAdapter ||
  [vendor, architecture, device, description].some((name) => SOFTWARE.test(name));
