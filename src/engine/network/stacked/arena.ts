import type { Operand } from '../../kernels/stacked/operand';

const FLOAT = 4;

/** What a plan needs was larger than a buffer may be. */
export class TooLarge extends Error {}

/** Buffers of a stack of networks, all given back together. */
export interface Arena {
  /** Room for so many numbers for each member. */
  each(numbers: number): Operand;
  /** Room for numbers that all members share. */
  shared(numbers: number): Operand;
  dispose(): void;
}

export const createArena = (device: GPUDevice, members: number): Arena => {
  const buffers: GPUBuffer[] = [];
  const make = (numbers: number): GPUBuffer => {
    const size = FLOAT * numbers;
    if (size > Math.min(device.limits.maxStorageBufferBindingSize, device.limits.maxBufferSize)) {
      for (const buffer of buffers) buffer.destroy();
      throw new TooLarge(`a buffer of ${size} bytes`);
    }
    const { STORAGE, COPY_SRC, COPY_DST } = GPUBufferUsage;
    const buffer = device.createBuffer({ size, usage: STORAGE | COPY_SRC | COPY_DST });
    buffers.push(buffer);
    return buffer;
  };
  return {
    each: (numbers) => ({ buffer: make(numbers * members), offset: 0, perMember: numbers }),
    shared: (numbers) => ({ buffer: make(numbers), offset: 0, perMember: 0 }),
    dispose: () => {
      for (const buffer of buffers) buffer.destroy();
    },
  };
};
