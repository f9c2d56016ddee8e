import { noiseDeviation } from '../../experiment/starts';
import { atBeginning } from '../../formula/beginning';
import type { RuleProgram } from '../../formula/program';
import type { SplitProgram } from '../../formula/split-uniforms';
import { type Hyper, initialUniformState } from '../../formula/uniform-state';
import { places, planeDoubles } from '../../formula/wasm/plane/memory';
import { type OverPoints, updatePoints } from '../../formula/wasm/plane/points';
import { type PlaneRecord, recordOf } from '../../formula/wasm/plane/record';
import { initialNumbers } from '../../formula/wasm/plane/rule';
import { compileUniforms } from '../../formula/wasm/uniforms';
import { compilePlane } from '../surface/compiled';
import { createDataBatches } from '../surface/data-batches';
import { createGradientNoise } from '../surface/noise';
import { goalOf } from './goal';
import { conclude, createJudges, judge, resetJudges } from './judge';
import type { MapOutcome } from './outcome';
import type { MapPlan, MapRules } from './plan';
import { beginningOf, type Rates, ratesOf, type UniformTable, uniformTables } from './tables';

/** So many pixel-steps between two chances to be interrupted: a few milliseconds. */
const WORK = 60_000;
const MOST_PIXELS = 256;

/** Every pixel's record, with its loss at the end of it. */
interface Part {
  readonly program: RuleProgram;
  readonly record: PlaneRecord;
  readonly size: number;
  readonly first: number;
  readonly update: OverPoints;
  /** Of a trainability map: what each pixel is handed at each step. */
  readonly tables: readonly UniformTable[] | undefined;
}

/** How maps are computed on the processor: pixels side by side, in float64. */
export interface BatchMapper {
  /** Yields every few milliseconds. */
  compute(pixels: Uint32Array, outcome: MapOutcome): Generator<void, void>;
}

export function* createBatchMapper(plan: MapPlan, rules: MapRules): Generator<void, BatchMapper> {
  const { spec, minima, objective } = plan;
  const { steps, width } = spec;
  const trainability = spec.kind === 'trainability';
  const capacity = Math.max(8, Math.min(MOST_PIXELS, Math.floor(WORK / steps)));
  let next: number = places.arena;
  const prepare = function* (split: SplitProgram): Generator<void, Part> {
    const { program } = split;
    const record = recordOf(program);
    const size = record.size + 1;
    const first = next;
    next += capacity * size;
    const tables = trainability ? yield* uniformTables(plan, split) : undefined;
    return {
      program,
      record,
      size,
      first,
      update: updatePoints(program, size, plan.plane.dimension),
      tables,
    };
  };
  const update = yield* prepare(rules.update);
  const probe = rules.probe === undefined ? undefined : yield* prepare(rules.probe);
  const rates = trainability ? undefined : ratesOf(plan.runOf(0, 0), steps);
  const surface = compilePlane(objective);
  const goal = goalOf(plan);
  const batches = createDataBatches(objective, spec.experiment.seed);
  const deviation = noiseDeviation(objective);
  const addNoise = createGradientNoise(spec.experiment.seed, deviation, plan.plane.dimension);
  const judges = createJudges(capacity);

  const beginning = rates === undefined ? undefined : beginningOf(plan.runOf(0, 0));
  const beginningAt = (pixel: number): Hyper =>
    beginning ?? beginningOf(plan.runOf(pixel % width, Math.floor(pixel / width)));

  /** Writes the state before the first update. */
  const begin = ({ program, record, first, size }: Part, batch: Uint32Array): HandUniforms => {
    const doubles = planeDoubles(next);
    const vectors = program.state.filter(({ shape }) => shape !== 'uniform');
    batch.forEach((pixel, i) => {
      const hyper = beginningAt(pixel);
      const at = first + i * size + record.state;
      doubles.set(
        vectors.flatMap((variable) => initialNumbers(variable, hyper)),
        at,
      );
    });
    return rates === undefined ? () => undefined : handFrom(program, rates);
  };

  const hand = (part: Part, batch: Uint32Array, step: number, uniforms: HandUniforms) => {
    const { tables, record, first, size } = part;
    const doubles = planeDoubles();
    const handed = uniforms(step);
    for (let i = 0; i < batch.length; i += 1) {
      const at = first + i * size + record.handed;
      const pixel = batch[i] ?? 0;
      if (handed !== undefined) doubles.set(handed, at);
      tables?.forEach(({ mask, stride, values }, k) => {
        const index = mask === 1 ? pixel % width : mask === 2 ? Math.floor(pixel / width) : 0;
        doubles[at + k] = values[step * stride + index] ?? Number.NaN;
      });
    }
  };

  /** Gradients and losses at the points of a part, with the step's noise. */
  const slopes = ({ record, first, size }: Part, count: number, step: number) => {
    surface.slopes(first, count, size);
    if (batches !== undefined) {
      // The loss is that of all points, the gradient the batch's.
      const { gradient } = surface.over(batches(step));
      const slope = new Float64Array(2);
      for (let i = 0; i < count; i += 1) {
        const from = first + i * size;
        const at = planeDoubles();
        gradient(at[from] ?? Number.NaN, at[from + 1] ?? Number.NaN, slope);
        at.set(slope, from + record.gradient);
      }
    }
    if (deviation === 0) return;
    const doubles = planeDoubles();
    for (let i = 0; i < count; i += 1) {
      const at = first + i * size + record.gradient;
      addNoise(step, doubles.subarray(at, at + 2));
    }
  };

  const copy = (from: Part, to: Part, count: number, place: 'theta' | 'gradient') => {
    const doubles = planeDoubles();
    for (let i = 0; i < count; i += 1) {
      const at = from.first + i * from.size + from.record[place];
      doubles.copyWithin(to.first + i * to.size + to.record[place], at, at + 2);
    }
  };

  const computeBatch = (batch: Uint32Array, outcome: MapOutcome): void => {
    const count = batch.length;
    resetJudges(judges);
    const doubles = planeDoubles(next);
    const [startX, startY] = objective.start;
    batch.forEach((pixel, i) => {
      const at = update.first + i * update.size + update.record.theta;
      doubles[at] = trainability ? startX : (plan.columns[pixel % width] ?? 0);
      doubles[at + 1] = trainability ? startY : (plan.rows[Math.floor(pixel / width)] ?? 0);
    });
    const uniforms = begin(update, batch);
    const probeUniforms = probe && begin(probe, batch);
    for (let step = 0; step <= steps; step += 1) {
      slopes(update, count, step);
      let alive = 0;
      for (let i = 0; i < count; i += 1) {
        if (judges.alive[i] === 0) continue;
        const at = update.first + i * update.size;
        const x = doubles[at] ?? 0;
        const y = doubles[at + 1] ?? 0;
        const loss = doubles[at + update.size - 1] ?? Number.NaN;
        if (judge(judges, i, minima, goal, step, x, y, loss)) alive += 1;
      }
      if (alive === 0 || step === steps) break;
      if (probe && probeUniforms) {
        copy(update, probe, count, 'theta');
        copy(update, probe, count, 'gradient');
        hand(probe, batch, step, probeUniforms);
        probe.update(probe.first, count);
        slopes(probe, count, step);
        copy(probe, update, count, 'gradient');
      }
      hand(update, batch, step, uniforms);
      update.update(update.first, count);
    }
    for (let i = 0; i < count; i += 1) conclude(judges, i, outcome, batch[i] ?? 0, steps);
  };

  return {
    *compute(pixels, outcome) {
      for (let from = 0; from < pixels.length; from += capacity) {
        computeBatch(pixels.subarray(from, from + capacity), outcome);
        yield;
      }
    },
  };
}

/** What all pixels are handed at a step, if it is the same for them; to be asked in order. */
type HandUniforms = (step: number) => Float64Array | undefined;

const handFrom = (program: RuleProgram, { hyper, lr }: Rates): HandUniforms => {
  const uniforms = compileUniforms(program);
  const state = initialUniformState(program, atBeginning(hyper[0] ?? {}, lr[0] ?? Number.NaN));
  return (step) => uniforms(hyper[step] ?? {}, lr[step] ?? Number.NaN, step + 1, state);
};
