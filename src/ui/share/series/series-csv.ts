import { csvCell } from './csv-cell';
import type { SeriesTable } from './series-table';

/** Every digit: read as a double it is the same one. */
const number = (value: number): string => (Number.isNaN(value) ? '' : String(value));

/** RFC 4180: a row for every step of every run; a field is empty where nothing was measured. */
export const seriesCsv = ({ columns, runs }: SeriesTable, names: readonly string[]): string => {
  const head = ['run', 'name', 'step', ...columns].join(',');
  const rows = runs.flatMap(({ run, steps, values }) =>
    steps.map((step, k) =>
      [
        String(run),
        csvCell(names[run] ?? ''),
        number(step),
        ...values.map((column) => number(column[k] ?? Number.NaN)),
      ].join(','),
    ),
  );
  return `${[head, ...rows].join('\r\n')}\r\n`;
};
