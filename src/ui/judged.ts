import type { Column } from '../worker/protocol';

interface Columns {
  column(name: Column): Float64Array;
}

const JUDGED = { loss: 'judgedLoss', x: 'judgedX', y: 'judgedY' } as const;

/** The run is judged on another point than its own: an average of its steps, say. */
export const isJudgedElsewhere = (run: Columns): boolean =>
  !Number.isNaN(run.column('judgedX')[0] ?? Number.NaN);

/** A column of the point on which the run is judged. */
export const judgedColumn = (run: Columns, name: keyof typeof JUDGED): Float64Array =>
  run.column(isJudgedElsewhere(run) ? JUDGED[name] : name);
