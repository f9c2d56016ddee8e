/** Where networks can be trained from Node. */
export type NodeBackend = 'wasm' | 'webgpu' | 'cpu';

export const isNodeBackend = (name: string): name is NodeBackend =>
  name === 'wasm' || name === 'webgpu' || name === 'cpu';
