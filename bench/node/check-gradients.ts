import type { KernelChoice } from '../../src/engine/network/kernel-choice';
import type { Measurement } from '../measurement';
import { lenet } from '../networks';
import type { Gradients } from '../page/calls/gradients';
import type { Workload } from '../page/workload';
import type { TrialSession } from '../trial-session';

/** Of ‖a − b‖ / ‖b‖. Float32 summed up in another order differs in the sixth digit; a wrong kernel in the first. */
export const GRADIENT_BOUND = 1e-4;

const BATCHES = 2;
const base = { batchSize: 128, optimizers: [] };
const workloads: Readonly<Record<string, Workload>> = {
  'softmax-regression': { ...base, network: { id: 'softmax-regression' } },
  'mlp-128-128': { ...base, network: { id: 'mlp-128-128' } },
  'cnn-8-16': { ...base, network: { id: 'cnn-8-16' } },
  'LeNet-5': { ...base, network: { layers: lenet } },
};

/** ‖a − b‖ / ‖b‖; not a number where one of them has one that is none. */
export const relativeError = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let [apart, whole] = [0, 0];
  for (let k = 0; k < Math.max(a.length, b.length); k += 1) {
    const wanted = b[k] ?? Number.NaN;
    apart += ((a[k] ?? Number.NaN) - wanted) ** 2;
    whole += wanted ** 2;
  }
  return Math.sqrt(apart / whole);
};

/** The worst of the batches, in gradients and losses. */
const worst = (found: Gradients, wanted: Gradients): number => {
  const errors = wanted.gradients.map((gradient, batch) =>
    relativeError(found.gradients[batch] ?? [], gradient),
  );
  return Math.max(relativeError(found.losses, wanted.losses), ...errors);
};

/**
 * How far gradients on WebGPU are from those on WebAssembly.
 * @param sets the kernels to check: on a graphics card both, for a trial chooses between them; a software adapter, which
 *   never gets those with tiles in workgroup memory, takes minutes for one gradient of theirs
 */
export const checkGradients = async (
  session: TrialSession,
  sets: readonly KernelChoice[],
): Promise<readonly Measurement[]> => {
  const rows: Measurement[] = [];
  for (const [name, workload] of Object.entries(workloads)) {
    const wanted = await session.call('wasm', 'gradientsAt', {
      backend: 'wasm',
      workload,
      batches: BATCHES,
    });
    for (const kernels of sets) {
      const found = await session.call('webgpu', 'gradientsAt', {
        backend: 'webgpu',
        kernels,
        workload,
        batches: BATCHES,
      });
      const median = worst(found, wanted);
      rows.push({
        name: `gradient of ${name} against WebAssembly’s`,
        backend: 'webgpu',
        subject: 'downhill',
        median,
        unit: 'relative error',
        runs: BATCHES,
        kernels,
        right: median < GRADIENT_BOUND,
      });
      session.log(`${name} · ${kernels} kernels: ${median.toExponential(2)} from WebAssembly`);
    }
  }
  await session.endWorker('wasm');
  await session.endWorker('webgpu');
  return rows;
};
