import { runAt } from '../../experiment/changes';
import { numericHyper } from '../../experiment/program';
import { compileSchedule } from '../../experiment/schedule';
import type { RunSpec } from '../../experiment/types';
import { atBeginning } from '../../formula/beginning';
import type { AxisMask, SplitProgram } from '../../formula/split-uniforms';
import { initialUniformState } from '../../formula/uniform-state';
import { compileUniforms } from '../../formula/wasm/uniforms';
import type { MapPlan } from './plan';

/** The hyperparameters and the rate of every update of one run, in float64. */
export interface Rates {
  readonly hyper: readonly Readonly<Record<string, number>>[];
  readonly lr: Float64Array;
}

export const ratesOf = (run: RunSpec, steps: number): Rates => {
  const changed = new Set((run.changes ?? []).map(({ step }) => step));
  let hyper = numericHyper(run);
  let schedule = compileSchedule(run.schedule, hyper.lr ?? Number.NaN);
  const all: Readonly<Record<string, number>>[] = [];
  const lr = new Float64Array(steps);
  for (let step = 0; step < steps; step += 1) {
    if (changed.has(step + 1)) {
      const before = hyper.lr;
      hyper = numericHyper(runAt(run, step + 1));
      if (hyper.lr !== before) schedule = compileSchedule(run.schedule, hyper.lr ?? Number.NaN);
    }
    all.push(hyper);
    lr[step] = schedule(step);
  }
  return { hyper: all, lr };
};

/** What a run's state begins from. */
export const beginningOf = (run: RunSpec): Readonly<Record<string, number>> => {
  const { hyper, lr } = ratesOf(run, 1);
  return atBeginning(hyper[0] ?? {}, lr[0] ?? Number.NaN);
};

/** One handed uniform over the map: `values[step × stride + index]`, the index being the column, the row or 0. */
export interface UniformTable {
  readonly mask: AxisMask;
  /** The same at every step. */
  readonly constant: boolean;
  readonly stride: number;
  readonly values: Float64Array;
}

/** The uniforms of every update, a table for each name of `handed`. Yields now and then: there may be many. */
export function* uniformTables(
  plan: MapPlan,
  { program, masks }: SplitProgram,
): Generator<void, readonly UniformTable[]> {
  const { steps, width, height } = plan.spec;
  const strides = [1, width, height, 0];
  const tables = masks.map((mask) => {
    const stride = strides[mask] ?? 0;
    return { mask, stride, values: new Float64Array(stride * steps) };
  });
  const finished = () => tables.map((table) => ({ ...table, constant: isConstant(table) }));
  const compute = compileUniforms(program);
  const fill = (run: RunSpec, mask: AxisMask, index: number) => {
    const wanted = tables.flatMap((table, k) => (table.mask === mask ? [{ table, k }] : []));
    if (wanted.length === 0) return;
    const { hyper, lr } = ratesOf(run, steps);
    const state = initialUniformState(program, beginningOf(run));
    for (let step = 0; step < steps; step += 1) {
      const values = compute(hyper[step] ?? {}, lr[step] ?? Number.NaN, step + 1, state);
      for (const { table, k } of wanted)
        table.values[step * table.stride + index] = values[k] ?? Number.NaN;
    }
  };
  fill(plan.runOf(0, 0), 0, 0);
  if (plan.spec.kind === 'basins') return finished();
  for (let column = 0; column < width; column += 1) {
    fill(plan.runOf(column, 0), 1, column);
    yield;
  }
  for (let row = 0; row < height; row += 1) {
    fill(plan.runOf(0, row), 2, row);
    yield;
  }
  return finished();
}

const isConstant = ({ stride, values }: Pick<UniformTable, 'stride' | 'values'>): boolean =>
  values.every((value, k) => Object.is(value, values[k % Math.max(1, stride)]));
