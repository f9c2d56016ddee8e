import { openDawn } from '../../src/cli/dawn';
import { isSoftwareAdapter } from '../../src/experiment/software-adapter';
import { adapterLine } from '../machine';

/** The adapter of WebGPU in Node: its names in one line, and whether it computes on the processor. */
export const nodeAdapter = async (): Promise<{
  readonly line: string;
  readonly software: boolean;
}> => {
  const gpu = await openDawn();
  const adapter = gpu.ok
    ? await gpu.value.requestAdapter({ powerPreference: 'high-performance' })
    : undefined;
  return {
    line: adapterLine(adapter?.info),
    software: adapter ? isSoftwareAdapter(adapter.info) : false,
  };
};
