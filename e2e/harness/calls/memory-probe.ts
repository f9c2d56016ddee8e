import * as tf from '@tensorflow/tfjs-core';
import type { HarnessBackend } from '../backend';
import { defineCall } from '../call';
import { type NetworkRace, openNetworkRace } from '../network-race';

export interface MemoryProbe {
  readonly backend: HarnessBackend;
  readonly experiment: unknown;
  /** Go on to this step. The race stays open between calls, so that the page can measure the worker's heap. */
  readonly until: number;
  /** Leave an array of 100 numbers behind at every step, to be found out. */
  readonly leak?: boolean;
  /** Dispose of everything before the reading. */
  readonly close?: boolean;
}

export interface MemoryReading {
  readonly step: number;
  readonly tensors: number;
  readonly tensorBytes: number;
  /** Of all buffers or textures on the GPU, those that wait to be used again too; 0 elsewhere. */
  readonly gpuBytes: number;
}

const sink = { sample: () => {}, status: () => {} };
let opened: NetworkRace | undefined;
const left: Float64Array[] = [];

/** Trains and counts tensors: there must be as many after many steps as after a few. */
export const memoryProbe = defineCall({
  name: 'memoryProbe',
  run: async ({ backend, experiment, until, leak, close }: MemoryProbe): Promise<MemoryReading> => {
    opened ??= await openNetworkRace(backend, experiment, sink, 10);
    const { race, objective } = opened;
    while (race.stepIndex < until && (await race.step())) {
      if (leak === true) left.push(new Float64Array(100));
      if (race.stepIndex % 20 === 0) await race.flush();
    }
    await race.flush();
    if (close === true) {
      race.dispose();
      objective.dispose();
      opened = undefined;
    }
    const memory: tf.MemoryInfo & {
      /** As WebGPU's backend names it, and WebGL's. */
      readonly numBytesAllocatedInGPU?: number;
      readonly numBytesInGPUAllocated?: number;
    } = tf.memory();
    return {
      step: race.stepIndex,
      tensors: memory.numTensors,
      tensorBytes: memory.numBytes,
      gpuBytes: memory.numBytesAllocatedInGPU ?? memory.numBytesInGPUAllocated ?? 0,
    };
  },
});
