import { defineCall } from '../../../e2e/harness/call';
import { counters, countGpuWork } from '../counters';
import { type SubjectName, subjects } from '../subjects/index';
import type { BackendName, Trainer } from '../trainer';
import type { Workload } from '../workload';

export interface OpenRequest {
  readonly subject: SubjectName;
  readonly backend: BackendName;
  readonly workload: Workload;
}

/** All a step, means over the steps of one reading. */
export interface Reading {
  readonly ms: number;
  /** Until the calls returned. Without a GPU that is all of it. */
  readonly javascriptMs: number;
  readonly dispatches: number;
  /** Of buffers made on the GPU. */
  readonly gpuBytes: number;
}

const SLOW_MS = 3000;

let trainer: Trainer | undefined;

const measure = async (steps: number): Promise<Reading> => {
  if (trainer === undefined) throw new Error('open a trainer first');
  const before = { ...counters };
  const start = performance.now();
  const { done } = trainer.train(steps);
  const called = performance.now();
  await done;
  const end = performance.now();
  return {
    ms: (end - start) / steps,
    javascriptMs: (called - start) / steps,
    dispatches: (counters.dispatches - before.dispatches) / steps,
    gpuBytes: (counters.bytes - before.bytes) / steps,
  };
};

/** Makes this worker one subject's on one backend, and warms it up. @returns milliseconds of a step, roughly */
export const openTrainer = defineCall({
  name: 'openTrainer',
  run: async ({ subject, backend, workload }: OpenRequest): Promise<number> => {
    countGpuWork();
    const open = await subjects[subject]();
    trainer = await open(backend, workload);
    const { ms } = await measure(1);
    // The first step compiles; where even so it takes long, more of them tell nothing new.
    if (ms < SLOW_MS) await measure(2);
    return (await measure(ms < SLOW_MS ? 2 : 1)).ms;
  },
});

export const trainSteps = defineCall({
  name: 'trainSteps',
  run: ({ steps }: { readonly steps: number }): Promise<Reading> => measure(steps),
});
