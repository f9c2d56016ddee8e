import * as tf from '@tensorflow/tfjs-core';
import type { LayerDefinition } from '../../../src/catalog/definition';
import { createStepBatches } from '../../../src/engine/network/batch';
import { createBatchOrder } from '../../../src/engine/network/data/batches';
import { createFragmentGradients } from '../../../src/engine/network/fragments/gradients';
import { createTensorGradients } from '../../../src/engine/network/gradients-tensor';
import { initialParameters } from '../../../src/engine/network/initial';
import { networkOf } from '../../../src/experiment/network/model';
import type { NetworkSpec } from '../../../src/experiment/types';
import { useBackend } from '../backend';
import { defineCall } from '../call';
import { compare, type KernelError } from '../kernel-error';
import { loadMnist } from '../mnist';

export interface FragmentGradientsArgument {
  /** A network of the catalogue, or hidden layers. */
  readonly network: string | readonly LayerDefinition[];
  readonly batchSize: number;
  readonly loss: NetworkSpec['loss'];
  readonly preprocess: NetworkSpec['preprocess'];
  readonly steps: number;
}

export interface FragmentGradientReadings {
  /** Against tfjs's kernels on plain JavaScript, at every step. */
  readonly gradients: readonly KernelError[];
  readonly losses: readonly KernelError[];
  /** Programs of the last step. */
  readonly programs: number;
  readonly leaked: number;
}

/** Gradients of some steps by fragment programs on WebGL, and by tfjs in JavaScript on the same points. */
export const fragmentGradients = defineCall({
  name: 'fragmentGradients',
  run: async (given: FragmentGradientsArgument): Promise<FragmentGradientReadings> => {
    const { network: which, batchSize, loss, preprocess, steps } = given;
    const { dataset, train } = await loadMnist();
    const network = networkOf(typeof which === 'string' ? which : { layers: which }, dataset);
    const sizes = { seed: 1, order: 'shuffled', trainSize: train.count, batchSize } as const;
    const spec = { seed: 1, loss, preprocess, dropout: 0 } as const;
    const theta = (step: number) => initialParameters(network.spans, 'glorot-uniform', 1 + step);

    await useBackend('cpu');
    const expected: { loss: Float32Array; gradient: Float32Array }[] = [];
    const order = createBatchOrder(sizes);
    const plain = createTensorGradients(network, createStepBatches(train, order, spec), loss);
    for (let step = 0; step < steps; step += 1) {
      const at = tf.tensor1d(theta(step));
      const found = plain.gradient(at, step);
      expected.push({
        loss: Float32Array.from(await found.loss.data()),
        gradient: Float32Array.from(await found.gradient.data()),
      });
      tf.dispose([at, found.loss, found.gradient]);
    }
    plain.dispose();

    await useBackend('webgl');
    const before = tf.memory().numTensors;
    const fragments = createFragmentGradients(network, train, createBatchOrder(sizes), spec);
    if (fragments === undefined) throw new Error('there is no code for this network');
    const { prototype } = WebGL2RenderingContext;
    const { drawArrays, drawElements } = prototype;
    let programs = 0;
    prototype.drawArrays = function (...argument) {
      programs += 1;
      return drawArrays.apply(this, argument);
    };
    prototype.drawElements = function (...argument) {
      programs += 1;
      return drawElements.apply(this, argument);
    };
    const gradients: KernelError[] = [];
    const losses: KernelError[] = [];
    let ofStep = 0;
    for (const [step, { loss: value, gradient }] of expected.entries()) {
      const at = tf.tidy(() => tf.add<tf.Tensor1D>(tf.tensor1d(theta(step)), 0));
      programs = 0;
      const found = fragments.compute(at, step);
      ofStep = programs;
      losses.push(await compare(found.loss, value));
      gradients.push(await compare(found.gradient, gradient));
      at.dispose();
    }
    prototype.drawArrays = drawArrays;
    prototype.drawElements = drawElements;
    fragments.dispose();
    const leaked = tf.memory().numTensors - before;
    return { gradients, losses, programs: ofStep, leaked };
  },
});
