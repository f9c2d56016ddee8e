import type * as tf from '@tensorflow/tfjs-core';
import { useBackend } from '../../../e2e/harness/backend';
import { defineCall } from '../../../e2e/harness/call';
import { loadMnist } from '../../../e2e/harness/mnist';
import { type KernelChoice, setKernels } from '../../../src/engine/network/kernel-choice';
import { createNetworkObjective } from '../../../src/engine/network/objective';
import { parseExperiment } from '../../../src/experiment/schema';
import type { BackendName } from '../trainer';
import { modelOf, type Workload } from '../workload';

export interface GradientsRequest {
  readonly backend: BackendName;
  /** In the place of those that the backend chose: both must be right, whichever a trial finds faster. */
  readonly kernels?: KernelChoice;
  readonly workload: Workload;
  readonly batches: number;
}

export interface Gradients {
  /** Of every batch, at the first weights. */
  readonly losses: readonly number[];
  /** [parameters] each. */
  readonly gradients: readonly Float32Array[];
}

const numbers = async (tensor: tf.Tensor): Promise<Float32Array> => {
  const values = Float32Array.from(await tensor.data());
  tensor.dispose();
  return values;
};

/** A network's loss and gradient at the weights that every backend starts from. */
export const gradientsAt = defineCall({
  name: 'gradientsAt',
  run: async ({ backend, kernels, workload, batches }: GradientsRequest): Promise<Gradients> => {
    await useBackend(backend);
    if (kernels !== undefined) setKernels(kernels);
    const { batchSize } = workload;
    const parsed = parseExperiment({
      objective: { kind: 'network', dataset: 'mnist', model: modelOf(workload), batchSize },
    });
    if (!parsed.ok) throw new Error(`${parsed.error.field}: ${parsed.error.message}`);
    const { objective: spec, seed } = parsed.value;
    if (spec.kind !== 'network') throw new Error('the experiment is not one of a network');
    const objective = createNetworkObjective({ spec, seed, data: await loadMnist() });
    const theta = objective.initial();
    const losses: number[] = [];
    const gradients: Float32Array[] = [];
    for (let batch = 0; batch < batches; batch += 1) {
      const found = objective.gradient(theta, batch);
      const [loss = Number.NaN] = await numbers(found.loss);
      losses.push(loss);
      gradients.push(await numbers(found.gradient));
    }
    theta.dispose();
    objective.dispose();
    return { losses, gradients };
  },
});
