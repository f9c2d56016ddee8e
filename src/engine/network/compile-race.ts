import * as tf from '@tensorflow/tfjs-core';
import { type Dataset, exampleSize } from '../../catalog/dataset';
import { findMethod } from '../../catalog/methods';
import type { Experiment, NetworkSpec } from '../../experiment/types';
import { compileAhead } from '../kernels/compile-ahead';
import { measureUpdate, openRow, writeGradient, writePoint } from '../measures';
import { createRace } from '../race';
import { consecutive } from './consecutive';
import { madeUpExamples } from './data/made-up';
import { CHUNK, evaluateChunk } from './evaluate';
import { forward } from './forward';
import { createNetworkObjective, type NetworkObjective } from './objective';

export interface CompileRaceOptions {
  readonly experiment: Experiment;
  readonly spec: NetworkSpec;
  readonly dataset: Dataset;
  /** Examples that a predictor is asked about. */
  readonly predicted: number;
}

/** The second step has a length of the first one to measure, and a rule's state to go on from. */
const STEPS = 2;

type LookAt = (theta: tf.Tensor1D) => void;

/** Steps of all rules, one run after the other: runs together need the same shaders. */
const walkSteps = (experiment: Experiment, objective: NetworkObjective, look: LookAt) => {
  const { gradients: _, ...single } = objective;
  const race = createRace({
    experiment,
    objective: single,
    sink: { sample: () => {}, status: () => {} },
    now: () => 0,
  });
  for (let k = 0; k < STEPS; k += 1) race.step();
  experiment.runs.forEach((_run, run) => {
    const theta = race.judged(run);
    look(theta);
    theta.dispose();
  });
  race.dispose();
};

/** What methods ask for: which of it and when, only the answers tell. */
const walkQuestions = (objective: NetworkObjective, look: LookAt) =>
  tf.tidy(() => {
    const { vectors } = objective;
    const theta = objective.initial();
    const { gradient } = objective.gradient(theta, 0);
    objective.loss(theta, 0);
    const row = openRow<tf.Scalar>();
    writePoint(row, objective, theta);
    writeGradient(row, objective, gradient, theta);
    measureUpdate(objective, theta, gradient, gradient);
    vectors.dot(vectors.scale(2, gradient), vectors.axpy(2, gradient, vectors.zero()));
    vectors.sumAbs(gradient);
    look(theta);
  });

/**
 * Compiles what a race's steps, measures and evaluations need on WebGPU, before its first step and before its data are
 * there; see `compileAhead`. What only a later step needs, after a change of its rule say, is compiled then.
 */
export const compileRace = (
  { experiment, spec, dataset, predicted }: CompileRaceOptions,
  progress: (done: number, total: number) => void,
): Promise<void> =>
  compileAhead(() => {
    const size = Math.min(spec.batchSize, spec.trainSize);
    const sizes = { trainSize: size, batchSize: size, order: 'sequential' } as const;
    const { loss, preprocess } = spec;
    const evaluated = spec.validationSize > 0 ? spec.validationSize : spec.testSize;
    const chunk = Math.min(CHUNK, evaluated);
    const examples = madeUpExamples(dataset, Math.max(size, chunk, predicted));
    // Where a race starts, its shaders do not know.
    const { start: _, ...anywhere } = spec;
    const objective = createNetworkObjective({
      spec: { ...anywhere, ...sizes },
      seed: experiment.seed,
      data: { dataset, train: examples, test: examples },
    });
    const { network } = objective;
    const look: LookAt = (theta) =>
      tf.tidy(() => {
        for (const length of new Set([chunk, evaluated % CHUNK])) {
          if (length > 0)
            evaluateChunk(
              { network, loss, preprocess, split: examples },
              theta,
              consecutive(0, length),
            );
        }
        const numbers = new Float32Array(predicted * exampleSize(dataset));
        tf.softmax(
          forward(network, theta, tf.tensor2d(numbers, [predicted, exampleSize(dataset)])),
        );
      });
    const rules = experiment.runs.filter(({ optimizer }) => findMethod(optimizer) === undefined);
    if (rules.length > 0)
      walkSteps({ ...experiment, runs: rules, steps: STEPS + 1 }, objective, look);
    if (rules.length < experiment.runs.length) walkQuestions(objective, look);
    objective.dispose();
  }, progress);
