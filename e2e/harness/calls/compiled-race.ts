import * as tf from '@tensorflow/tfjs-core';
import { compileRace } from '../../../src/engine/network/compile-race';
import { type Evaluation, evaluate } from '../../../src/engine/network/evaluate';
import { createNetworkObjective } from '../../../src/engine/network/objective';
import { createPredictor } from '../../../src/engine/network/predictions';
import { createRace } from '../../../src/engine/race';
import { named } from '../../../src/experiment/recorded/columns';
import { parseExperiment } from '../../../src/experiment/schema';
import { useBackend } from '../backend';
import { defineCall } from '../call';
import { loadMnist } from '../mnist';

export interface CompiledRace {
  readonly experiment: unknown;
  readonly steps: number;
  /** Compile before the race, or let the race do it. */
  readonly ahead: boolean;
}

export interface CompiledReading {
  /** What was said of the compilation: shaders done, of how many. */
  readonly progress: readonly (readonly [number, number])[];
  /** Milliseconds until all are compiled; of that, until the calls returned. */
  readonly aheadMs: number;
  readonly walkMs: number;
  readonly firstStepMs: number;
  /** Pipelines made while the race went on and waited for each, by label. */
  readonly waitedFor: readonly string[];
  /** By run: losses of every step, then test loss and accuracy. */
  readonly losses: readonly (readonly number[])[];
  readonly evaluations: readonly (Evaluation | undefined)[];
  readonly tensorsLeft: number;
}

const SHOWN = 24;

/** Notes pipelines that are made at once. */
const watchPipelines = () => {
  const labels: string[] = [];
  const { prototype } = GPUDevice;
  const original = prototype.createComputePipeline;
  prototype.createComputePipeline = function (descriptor: GPUComputePipelineDescriptor) {
    labels.push(descriptor.label ?? 'ours');
    return original.call(this, descriptor);
  };
  return () => {
    prototype.createComputePipeline = original;
    return labels;
  };
};

/** A race on WebGPU as the worker runs it: steps, measures, evaluations, answers. */
export const compiledRace = defineCall({
  name: 'compiledRace',
  run: async ({ experiment, steps, ahead }: CompiledRace): Promise<CompiledReading> => {
    await useBackend('webgpu');
    const parsed = parseExperiment(experiment);
    if (!parsed.ok) throw new Error(`${parsed.error.field}: ${parsed.error.message}`);
    const { objective: spec, seed } = parsed.value;
    if (spec.kind !== 'network') throw new Error('the experiment is not one of a network');
    const data = await loadMnist();
    const before = tf.memory().numTensors;
    const progress: (readonly [number, number])[] = [];
    const began = performance.now();
    let walkMs = 0;
    if (ahead) {
      const compiled = compileRace(
        { experiment: parsed.value, spec, dataset: data.dataset, predicted: SHOWN },
        (done, total) => progress.push([done, total]),
      );
      walkMs = performance.now() - began;
      await compiled;
    }
    const aheadMs = performance.now() - began;
    const watched = watchPipelines();
    const objective = createNetworkObjective({ spec, seed, data });
    const losses = parsed.value.runs.map(() => [] as number[]);
    const race = createRace({
      experiment: parsed.value,
      objective,
      sink: { sample: (run, row) => losses[run]?.push(named(row).loss), status: () => {} },
      now: () => performance.now(),
      metricsEvery: 4,
    });
    const start = performance.now();
    await race.step();
    await race.flush();
    const firstStepMs = performance.now() - start;
    for (let k = 1; k < steps; k += 1) await race.step();
    await race.flush();
    const numbers = Array.from({ length: SHOWN }, (_, k) => k);
    const predictor = createPredictor(objective.network, data.test, numbers, spec.preprocess);
    const evaluations: (Evaluation | undefined)[] = [];
    for (const run of losses.keys()) {
      const theta = race.judged(run);
      await predictor.predict(theta);
      const { loss, preprocess, testSize: count } = spec;
      const what = { network: objective.network, loss, preprocess, split: data.test, count };
      evaluations.push(await evaluate({ ...what, from: 0 }, theta));
      theta.dispose();
    }
    predictor.dispose();
    race.dispose();
    objective.dispose();
    return {
      progress,
      aheadMs,
      walkMs,
      firstStepMs,
      waitedFor: watched(),
      losses,
      evaluations,
      tensorsLeft: tf.memory().numTensors - before,
    };
  },
});
