import type { Experiment } from '../../../experiment/types';
import type { SeriesTable } from './series-table';

/** The same with the experiment and its link; `null` where nothing was measured, infinities as words. */
export const seriesJson = (
  { columns, runs }: SeriesTable,
  names: readonly string[],
  experiment: Experiment,
  link: string,
): string => {
  const number = (value: number) =>
    Number.isNaN(value) ? null : Number.isFinite(value) ? value : String(value);
  return `${JSON.stringify({
    link,
    experiment,
    runs: runs.map(({ run, steps, values }) => ({
      run,
      name: names[run] ?? '',
      optimizer: experiment.runs[run]?.optimizer,
      series: {
        step: steps,
        ...Object.fromEntries(
          columns.map((name, k) => [name, (values[k] ?? []).map(number)] as const),
        ),
      },
    })),
  })}\n`;
};
