import * as tf from '@tensorflow/tfjs-core';
import type { LayerDefinition } from '../../../src/catalog/definition';
import { blobs } from '../../../src/catalog/testing/blobs';
import { createBatchOrder } from '../../../src/engine/network/data/batches';
import { createLoader } from '../../../src/engine/network/data/loader';
import type { Data } from '../../../src/engine/network/data/split';
import { createFragmentGradients } from '../../../src/engine/network/fragments/gradients';
import { createCompiledGradients } from '../../../src/engine/network/gradients-compiled';
import { createNetworkObjective } from '../../../src/engine/network/objective';
import { createStackedGradients } from '../../../src/engine/network/stacked/gradients';
import { networkOf } from '../../../src/experiment/network/model';
import { parseExperiment } from '../../../src/experiment/schema';
import type { NetworkSpec } from '../../../src/experiment/types';
import { useBackend } from '../backend';
import { defineCall } from '../call';
import { compare, type KernelError } from '../kernel-error';

type Backend = 'wasm' | 'webgpu' | 'webgl';

export interface ObjectiveGradientsArgument {
  readonly backend: Backend;
  readonly layers: readonly LayerDefinition[];
  /** Further parts of the objective. */
  readonly more: Readonly<Record<string, string | number>>;
  readonly steps: number;
}

export interface ObjectiveGradientReadings {
  /** Against tfjs in plain JavaScript, at every step and for two points at once. */
  readonly gradients: readonly KernelError[];
  readonly losses: readonly KernelError[];
  /** The loss where one weight of the first layer is no number: it must be none either. */
  readonly lost: number | undefined;
  readonly leaked: number;
  /** By code of our own for this network, not by tfjs's kernels. */
  readonly ours: boolean;
}

/** Whether the current backend has code of our own for the network. */
const hasCode = (spec: NetworkSpec, { dataset, train }: Data): boolean => {
  const network = networkOf(spec.model, dataset);
  const order = createBatchOrder({ ...spec, seed: 1 });
  const found =
    createCompiledGradients(network, train, order, { ...spec, seed: 1 }) ??
    createFragmentGradients(network, train, order, spec) ??
    createStackedGradients(network, train, order, spec);
  found?.dispose();
  return found !== undefined;
};

/** A network on a small set that is computed, of numbers that are no picture: gradients of one backend and of plain JavaScript. */
export const objectiveGradients = defineCall({
  name: 'objectiveGradients',
  run: async (given: ObjectiveGradientsArgument): Promise<ObjectiveGradientReadings> => {
    const { backend, layers, more, steps } = given;
    const catalogue = [blobs];
    const parsed = parseExperiment(
      { objective: { kind: 'network', dataset: 'blobs', model: { layers }, ...more }, steps },
      catalogue,
    );
    if (!parsed.ok) throw new Error(parsed.error.message);
    const spec = parsed.value.objective;
    if (spec.kind !== 'network') throw new Error('no network');
    const dataset = blobs.describe({ n: 300, noise: 0.5, seed: 1 });
    const { data } = createLoader(dataset, () => {
      throw new Error('there is nothing to load');
    });
    const open = () => createNetworkObjective({ spec, seed: 1, data });
    const points = async () => {
      const objective = open();
      const [first, second] = [objective.initial(), objective.initial()];
      const moved = tf.tidy(() => tf.mul<tf.Tensor1D>(second, -0.5));
      second.dispose();
      return { objective, thetas: [first, moved] };
    };

    await useBackend('cpu');
    const expected: { loss: Float32Array; gradient: Float32Array }[] = [];
    const plain = await points();
    for (let step = 0; step < steps; step += 1)
      for (const theta of plain.thetas) {
        const found = plain.objective.gradient(theta, step);
        expected.push({
          loss: Float32Array.from(await found.loss.data()),
          gradient: Float32Array.from(await found.gradient.data()),
        });
        tf.dispose([found.loss, found.gradient]);
      }
    tf.dispose(plain.thetas);
    plain.objective.dispose();

    await useBackend(backend);
    const before = tf.memory().numTensors;
    const ours = hasCode(spec, data);
    const { objective, thetas } = await points();
    const gradients: KernelError[] = [];
    const losses: KernelError[] = [];
    for (let step = 0; step < steps; step += 1) {
      const together = objective.gradients?.(thetas, step) ?? [];
      for (const [k, { loss, gradient }] of together.entries()) {
        const wanted = expected[thetas.length * step + k];
        if (wanted === undefined) throw new Error('there is nothing to compare with');
        losses.push(await compare(loss, wanted.loss));
        gradients.push(await compare(gradient, wanted.gradient));
        const alone = thetas[k];
        if (alone === undefined) continue;
        const same = objective.gradient(alone, step);
        gradients.push(await compare(same.gradient, wanted.gradient));
        tf.dispose([same.loss, same.gradient]);
      }
    }
    const broken = tf.tidy(() => {
      const [first = tf.tensor1d([0])] = thetas;
      const rest = tf.slice1d(first, 1, first.size - 1);
      return tf.concat1d([tf.tensor1d([Number.NaN]), rest]);
    });
    const lost = objective.gradient(broken, 0);
    const [loss] = await lost.loss.data();
    tf.dispose([...thetas, broken, lost.loss, lost.gradient]);
    objective.dispose();
    return { gradients, losses, lost: loss, leaked: tf.memory().numTensors - before, ours };
  },
});
