import type { AdapterReport } from '../../experiment/backend';
import { isSoftwareAdapter } from '../../experiment/software-adapter';

export type { AdapterReport };

/** Tells one adapter from another. */
export const adapterName = ({
  vendor,
  architecture,
  device,
  description,
}: Omit<AdapterReport, 'isFallback'>): string =>
  [vendor, architecture, device, description].join('/');

/** Nothing where there is no adapter. */
export const adapterReport = async (gpu: GPU): Promise<AdapterReport | undefined> => {
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) return undefined;
  const { vendor, architecture, device, description } = adapter.info;
  return {
    vendor,
    architecture,
    device,
    description,
    isFallback: isSoftwareAdapter(adapter.info),
  };
};
