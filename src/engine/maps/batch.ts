import { numericHyper } from '../../experiment/program';
import { noiseDeviation } from '../../experiment/starts';
import { evaluate, readHyper } from '../../formula/evaluate';
import { compileRule, type RuleKernel, type RuleState } from '../../formula/js/rule';
import { perLayer } from '../../formula/per-layer';
import type { RuleProgram } from '../../formula/program';
import type { SplitProgram } from '../../formula/split-uniforms';
import { compilePlane } from '../surface/compiled';
import { createGradientNoise } from '../surface/noise';
import { conclude, createJudges, judge, resetJudges } from './judge';
import type { MapOutcome } from './outcome';
import type { MapPlan, MapRules } from './plan';
import { type Rates, ratesOf, type UniformTable, uniformTables } from './tables';

/** So many pixel-steps between two chances to be interrupted: a few milliseconds. */
const WORK = 60_000;
const MOST_PIXELS = 256;

interface Part {
  readonly split: SplitProgram;
  readonly program: RuleProgram;
  readonly kernel: RuleKernel;
  /** Of a trainability map: what each pixel is handed at each step. */
  readonly tables: readonly UniformTable[] | undefined;
}

/** How maps are computed in JavaScript: pixels side by side, as the layers of one parameter vector, in float64. */
export interface BatchMapper {
  /** Yields every few milliseconds. */
  compute(pixels: Uint32Array, outcome: MapOutcome): Generator<void, void>;
}

export function* createBatchMapper(plan: MapPlan, rules: MapRules): Generator<void, BatchMapper> {
  const { spec, minima, objective } = plan;
  const { steps, width } = spec;
  const trainability = spec.kind === 'trainability';
  const size = Math.max(8, Math.min(MOST_PIXELS, Math.floor(WORK / steps)));
  const layers = Array.from({ length: size }, (_, k) => ({ offset: 2 * k, size: 2 }));
  const prepare = function* (split: SplitProgram): Generator<void, Part> {
    const program = perLayer(split.program, trainability);
    const tables = trainability ? yield* uniformTables(plan, split) : undefined;
    return { split, program, kernel: compileRule(program, layers), tables };
  };
  const update = yield* prepare(rules.update);
  const probe = rules.probe === undefined ? undefined : yield* prepare(rules.probe);
  const rates = trainability ? undefined : ratesOf(plan.runOf(0, 0), steps);
  const surface = compilePlane(objective);
  const target = trainability ? spec.target : Number.NEGATIVE_INFINITY;
  const addNoise = createGradientNoise(spec.experiment.seed, noiseDeviation(objective));

  const theta = new Float64Array(2 * size);
  const there = new Float64Array(2 * size);
  const gradient = new Float64Array(2 * size);
  const slope = new Float64Array(2);
  const judges = createJudges(size);

  const stateOf = ({ program, kernel }: Part, batch: Uint32Array): RuleState => {
    if (rates) return kernel.createState(rateAt(rates, 0).hyper);
    const state = kernel.createState(numericHyper(plan.runOf(0, 0)));
    for (const { name, initial } of program.state) {
      if (initial.kind === 'number') continue;
      const values = state[name] ?? new Float64Array(0);
      const each = values.length / size;
      batch.forEach((pixel, k) => {
        const hyper = numericHyper(plan.runOf(pixel % width, Math.floor(pixel / width)));
        values.fill(
          evaluate(initial, (n) => readHyper(hyper, n)),
          k * each,
          (k + 1) * each,
        );
      });
    }
    return state;
  };

  const advance = (
    part: Part,
    at: Float64Array,
    state: RuleState,
    batch: Uint32Array,
    step: number,
  ) => {
    part.tables?.forEach(({ mask, stride, values }, k) => {
      const into = state[part.split.program.handed[k] ?? ''];
      if (into === undefined) return;
      const from = step * stride;
      for (let i = 0; i < batch.length; i += 1) {
        const pixel = batch[i] ?? 0;
        const index = mask === 1 ? pixel % width : mask === 2 ? Math.floor(pixel / width) : 0;
        into[i] = values[from + index] ?? Number.NaN;
      }
    });
    const { hyper, lr } = rateAt(rates, step);
    part.kernel.step(at, gradient, state, hyper, lr, step + 1);
  };

  const slopeAt = (at: Float64Array, i: number, step: number): number => {
    const value = surface.gradient(at[2 * i] ?? 0, at[2 * i + 1] ?? 0, slope);
    addNoise(step, slope);
    gradient[2 * i] = slope[0] ?? 0;
    gradient[2 * i + 1] = slope[1] ?? 0;
    return value;
  };

  const computeBatch = (batch: Uint32Array, outcome: MapOutcome): void => {
    const count = batch.length;
    resetJudges(judges);
    gradient.fill(0);
    const [startX, startY] = objective.start;
    batch.forEach((pixel, i) => {
      const column = pixel % width;
      const row = Math.floor(pixel / width);
      theta[2 * i] = trainability ? startX : (plan.columns[column] ?? 0);
      theta[2 * i + 1] = trainability ? startY : (plan.rows[row] ?? 0);
    });
    const state = stateOf(update, batch);
    const probeState = probe && stateOf(probe, batch);
    for (let step = 0; step <= steps; step += 1) {
      let alive = 0;
      for (let i = 0; i < count; i += 1) {
        if (judges.alive[i] === 0) continue;
        const x = theta[2 * i] ?? 0;
        const y = theta[2 * i + 1] ?? 0;
        const value = step < steps ? slopeAt(theta, i, step) : surface.value(x, y);
        if (judge(judges, i, minima, target, step, x, y, value)) alive += 1;
      }
      if (alive === 0 || step === steps) break;
      if (probe && probeState) {
        there.set(theta);
        advance(probe, there, probeState, batch, step);
        for (let i = 0; i < count; i += 1) if (judges.alive[i] === 1) slopeAt(there, i, step);
      }
      advance(update, theta, state, batch, step);
    }
    for (let i = 0; i < count; i += 1) conclude(judges, i, outcome, batch[i] ?? 0, steps);
  };

  return {
    *compute(pixels, outcome) {
      for (let from = 0; from < pixels.length; from += size) {
        computeBatch(pixels.subarray(from, from + size), outcome);
        yield;
      }
    },
  };
}

const NO_HYPER: Readonly<Record<string, number>> = {};

const rateAt = (rates: Rates | undefined, step: number) => ({
  hyper: rates?.hyper[step] ?? NO_HYPER,
  lr: rates?.lr[step] ?? Number.NaN,
});
