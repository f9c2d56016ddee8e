import * as tf from '@tensorflow/tfjs-core';
import { createUpdater } from '../../../src/engine/network/updater';
import { numericHyper, runProgram } from '../../../src/experiment/program';
import { parseExperiment } from '../../../src/experiment/schema';
import { judgeProgram } from '../../../src/formula/judge';
import { interpretRule } from '../../../src/formula/reference/rule';
import { createRandom } from '../../../src/random/seeded';
import { type HarnessBackend, useBackend } from '../backend';
import { defineCall } from '../call';

export interface RuleUpdate {
  readonly backend: HarnessBackend;
  /** As a person would write it in an experiment. */
  readonly run: Readonly<Record<string, unknown>>;
  /** Axes of the parameter tensors. */
  readonly layers: readonly (readonly number[])[];
  readonly steps: number;
}

export interface RuleReadings {
  readonly start: readonly number[];
  /** After the last step: float32 on the device, float64 in JavaScript. */
  readonly device: readonly number[];
  readonly javascript: readonly number[];
  /** The point on which the run is judged, read the same two ways; where it is theta, what stands above. */
  readonly judged: { readonly device: readonly number[]; readonly javascript: readonly number[] };
  /** Tensors that the updater left behind after `dispose`. */
  readonly leaked: number;
}

const parseRun = (run: Readonly<Record<string, unknown>>, steps: number) => {
  const parsed = parseExperiment({
    objective: { kind: 'surface', surface: 'rosenbrock' },
    steps,
    runs: [run],
  });
  if (!parsed.ok) throw new Error(`${parsed.error.field}: ${parsed.error.message}`);
  const spec = parsed.value.runs[0];
  if (spec === undefined) throw new Error('the run is lost');
  return spec;
};

const randomVector = (stream: string, size: number, scale: number) => {
  const random = createRandom(1, stream);
  return Float32Array.from({ length: size }, () => scale * random.normal());
};

/** Some steps of a run's rule on random gradients: on a backend, and in JavaScript in float64. */
export const ruleUpdate = defineCall({
  name: 'ruleUpdate',
  run: async ({ backend, run, layers, steps }: RuleUpdate): Promise<RuleReadings> => {
    await useBackend(backend);
    const spec = parseRun(run, steps);
    const program = runProgram(spec);
    if (!program.ok) throw new Error(program.error.message);
    const hyper = numericHyper(spec);
    const lr = hyper.lr ?? Number.NaN;
    let size = 0;
    const spans = layers.map((shape, k) => {
      const length = shape.reduce((a, b) => a * b, 1);
      const span = { name: `l${k}`, offset: size, size: length, shape, weight: true };
      size += length;
      return span;
    });
    const start = randomVector('theta', size, 0.1);
    const kernel = interpretRule(program.value, spans);
    const state = kernel.createState(hyper);
    const javascript = Float64Array.from(start);
    const before = tf.memory().numTensors;
    const updater = createUpdater(program.value, spans);
    let theta = tf.tensor1d(start);
    for (let t = 1; t <= steps; t += 1) {
      const gradient = randomVector(`gradient/${t}`, size, 1);
      const given = (name: string) => randomVector(`${name}/${t}`, size, 1);
      kernel.step(javascript, Float64Array.from(gradient), state, hyper, lr, t, (name) =>
        Float64Array.from(given(name)),
      );
      const onDevice = tf.tensor1d(gradient);
      const made: tf.Tensor1D[] = [];
      theta = updater.update(theta, onDevice, hyper, lr, t, (name) => {
        const vector = tf.tensor1d(given(name));
        made.push(vector);
        return vector;
      });
      tf.dispose([onDevice, made]);
    }
    const device = [...(await theta.data())];
    const point = updater.judged(theta, hyper);
    const onDevice = point === undefined ? device : [...(await point.data())];
    point?.dispose();
    const judge = judgeProgram(program.value);
    const average = javascript.slice();
    if (judge !== undefined)
      interpretRule(judge, spans).step(
        average,
        new Float64Array(size),
        state,
        hyper,
        Number.NaN,
        Number.NaN,
      );
    theta.dispose();
    updater.dispose();
    return {
      start: [...start],
      device,
      javascript: [...javascript],
      judged: { device: onDevice, javascript: [...average] },
      leaked: tf.memory().numTensors - before,
    };
  },
});
