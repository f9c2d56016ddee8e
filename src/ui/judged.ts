import { measuredBy } from '../experiment/recorded/columns';
import type { Recorded } from '../experiment/recorded/quantities';

interface Columns {
  column(name: Recorded): Float64Array;
}

const JUDGED = new Map<Recorded, Recorded>(
  measuredBy('judged').map(({ name, source }) => [source.of, name]),
);

/** The run is judged on another point than its own: an average of its steps, say. */
export const isJudgedElsewhere = (run: Columns): boolean =>
  !Number.isNaN(run.column('judgedX')[0] ?? Number.NaN);

/** A column of the point on which the run is judged, as far as it is told of that. */
export const judgedColumn = (run: Columns, name: Recorded): Float64Array =>
  run.column((isJudgedElsewhere(run) ? JUDGED.get(name) : undefined) ?? name);
