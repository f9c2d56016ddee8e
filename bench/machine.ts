import { cpus, platform, release, totalmem } from 'node:os';

/** Where the numbers come from: measurements mean nothing without it. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  /** The browser or the Node that it was measured in. */
  readonly place: string;
  /** The WebGPU adapter; `none` where there is none. */
  readonly adapter: string;
  readonly threads: boolean;
}

/** What Node knows of it. */
export const describeProcess = (): Pick<Machine, 'processor' | 'cores' | 'memoryGb' | 'system'> => {
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
  };
};

/** An adapter in one line; `none` where there is none. */
export const adapterLine = (
  info: Pick<GPUAdapterInfo, 'vendor' | 'architecture' | 'device' | 'description'> | undefined,
): string =>
  info === undefined
    ? 'none'
    : [info.vendor, info.architecture, info.device, info.description]
        .filter((part) => part !== '')
        .join(' ');
