import { heldSet } from '../../../experiment/network/held-out';
import type { Experiment } from '../../../experiment/types';
import type { Quantity, XMode } from '../../../experiment/view/choices';
import { xOfStep, xValues } from '../../charts/axis';
import { type Draft, draftsOf } from '../../charts/drafts';
import { batchSizeOf, type Recorded } from '../../charts/recorded';

/** What is recorded of one run, a number a step; NaN where nothing was measured. */
export interface RunTable {
  readonly run: number;
  readonly steps: readonly number[];
  /** By column, in the order of `SeriesTable.columns`. */
  readonly values: readonly (readonly number[])[];
}

export interface SeriesTable {
  /** After the step. */
  readonly columns: readonly string[];
  readonly runs: readonly RunTable[];
}

/** What a lab's charts can show. */
interface Shown {
  readonly quantities: readonly Quantity[];
  readonly modes: readonly XMode[];
}

/** What a chart's line is called in a table; nothing where another line of the chart is made of the same numbers. */
const columnOf = (
  quantity: Quantity,
  { role, run }: Draft,
  drafts: readonly Draft[],
  { objective }: Experiment,
): string | undefined => {
  const held = objective.kind === 'network' ? heldSet(objective) : 'test';
  switch (role) {
    case 'main':
      return quantity === 'accuracy' ? `${held}Accuracy` : quantity;
    case 'raw': {
      const smoothed = drafts.some((one) => one.run === run && one.horizon !== undefined);
      return smoothed ? undefined : 'ownLoss';
    }
    case 'held':
      return `${held}Loss`;
    case 'train':
      return 'trainLoss';
    case 'limit':
      return `${quantity}Limit`;
    default:
      return role satisfies never;
  }
};

const put = (into: Map<number, number>, { x, y }: Draft) => {
  for (let k = 0; k < x.length; k += 1) into.set(x[k] ?? Number.NaN, y[k] ?? Number.NaN);
};

/**
 * The numbers that a lab's charts are drawn from, neither smoothed nor thinned, of the runs that are shown and as far as
 * they are: whatever the charts can count on their horizontal axis, and a column for every line that they can draw.
 */
export const seriesTable = (recorded: Recorded, { quantities, modes }: Shown): SeriesTable => {
  const { experiment, series } = recorded;
  const batchSize = batchSizeOf(experiment);
  const lines = new Map<string, Map<number, Map<number, number>>>();
  const column = (name: string, run: number): Map<number, number> => {
    const byRun = lines.get(name) ?? new Map<number, Map<number, number>>();
    lines.set(name, byRun);
    const values = byRun.get(run) ?? new Map<number, number>();
    byRun.set(run, values);
    return values;
  };
  for (const quantity of quantities) {
    const drafts = draftsOf(quantity, 'steps', recorded);
    for (const draft of drafts) {
      const name = columnOf(quantity, draft, drafts, experiment);
      if (name !== undefined) put(column(name, draft.run), draft);
    }
  }
  const axes = modes.filter((mode) => mode !== 'steps');
  const runs = series.flatMap((one, run) => {
    if (!recorded.visible(run)) return [];
    const own = [...lines.values()].flatMap((byRun) => byRun.get(run) ?? []);
    const steps = [...new Set(own.flatMap((values) => [...values.keys()]))].sort((a, b) => a - b);
    const recordedSteps = one.column('step');
    const along = axes.map((mode) => {
      const values = xValues(one, mode, batchSize);
      return steps.map((step) => {
        const index = one.indexOfStep(step);
        return recordedSteps[index] === step
          ? (values[index] ?? Number.NaN)
          : (xOfStep(one, mode, batchSize, step) ?? Number.NaN);
      });
    });
    const measured = [...lines.values()].map((byRun) =>
      steps.map((step) => byRun.get(run)?.get(step) ?? Number.NaN),
    );
    return [{ run, steps, values: [...along, ...measured] }];
  });
  const columns = [...axes, ...lines.keys()];
  // What nobody has measured is no column: the microseconds of a race on a plane, say.
  const kept = columns.map((_, k) => runs.some(({ values }) => values[k]?.some(isMeasured)));
  return {
    columns: columns.filter((_, k) => kept[k]),
    runs: runs.map((one) => ({ ...one, values: one.values.filter((_, k) => kept[k]) })),
  };
};

const isMeasured = (value: number) => !Number.isNaN(value);
