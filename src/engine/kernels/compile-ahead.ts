import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { submitShared } from './encode-webgpu';
import { collectPipelines } from './pipelines';

/** What tfjs-backend-webgpu 4.22 keeps to itself of its pipelines: under its flag, promises of them. */
interface Inside {
  readonly pipelineCache: Record<string, GPUComputePipeline | Promise<GPUComputePipeline>>;
}

/** Runs work under tfjs's flag, with which its programs are compiled side by side and not run. */
const walkThrough = (backend: WebGPUBackend, work: () => void): readonly Promise<unknown>[] => {
  const { pipelineCache } = backend as unknown as Inside;
  tf.env().set('WEBGPU_ENGINE_COMPILE_ONLY', true);
  let ours: readonly Promise<unknown>[] = [];
  try {
    ours = collectPipelines(work);
  } finally {
    tf.env().set('WEBGPU_ENGINE_COMPILE_ONLY', false);
    submitShared(backend);
  }
  const theirs = Object.entries(pipelineCache).flatMap(([key, pipeline]) => {
    if (!(pipeline instanceof Promise)) return [];
    const arrived = pipeline.then(
      (made) => {
        pipelineCache[key] = made;
      },
      (error) => {
        delete pipelineCache[key];
        throw error;
      },
    );
    return [arrived];
  });
  return [...ours, ...theirs];
};

/**
 * Compiles what work on the current backend will need, all of it side by side and off this thread; on other backends
 * than WebGPU there is nothing to do. Nothing else may use the backend until it resolves.
 * @param work the same calls as later, with made-up data; must not wait for or read anything
 * @param progress told how many shaders are compiled, of how many; not at all where all of them were before
 * @throws if a shader does not compile
 */
export const compileAhead = async (
  work: () => void,
  progress: (done: number, total: number) => void = () => {},
): Promise<void> => {
  if (tf.getBackend() !== 'webgpu') return;
  const coming = walkThrough(tf.backend() as WebGPUBackend, work);
  if (coming.length === 0) return;
  let done = 0;
  progress(0, coming.length);
  await Promise.all(
    coming.map(async (one) => {
      await one;
      done += 1;
      progress(done, coming.length);
    }),
  );
};
