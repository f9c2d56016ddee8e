import { AT, measuredBy, COLUMNS as RECORDED } from '../../experiment/recorded/columns';
import type { Judged, Recorded } from '../../experiment/recorded/quantities';

type Column = Float64Array<ArrayBuffer>;

/** Of the point on which a run is judged. */
const JUDGED = measuredBy('judged').map(({ name }) => name as Judged);
const judged: ReadonlySet<Recorded> = new Set(JUDGED);
const isJudged = (name: Recorded): name is Judged => judged.has(name);

/** Every entry is a step, and on a plane nobody waits, nor are there examples. */
type Told = 'step' | 'batches' | 'seconds';
const told = (name: Recorded): name is Told =>
  name === 'step' || name === 'batches' || name === 'seconds';

/** What is kept of every run on a plane. */
export const COLUMNS = RECORDED.filter(
  (name): name is Exclude<Recorded, Told | Judged> => !told(name) && !isJudged(name),
);

/** A run's record: a column for each quantity, entry k is step k. */
export type Columns = Record<(typeof COLUMNS)[number], Column>;

const columnsOf = <N extends Recorded>(
  names: readonly N[],
  make: (name: N) => Column,
): Record<N, Column> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<N, Column>;

export const createColumns = (length: number): Columns =>
  columnsOf(COLUMNS, () => new Float64Array(length));

/** The first `length` entries. */
export const cutColumns = (columns: Columns, length: number): Columns =>
  columns.loss.length === length
    ? columns
    : columnsOf(COLUMNS, (name) => columns[name].slice(0, length));

/** The same for the point on which a run is judged. */
export type JudgedColumns = Readonly<Record<Judged, Column>>;

export const createJudged = (length: number): JudgedColumns =>
  columnsOf(JUDGED, () => new Float64Array(length).fill(Number.NaN));

export const cutJudged = (columns: JudgedColumns, length: number): JudgedColumns =>
  columnsOf(JUDGED, (name) => columns[name].slice(0, length));

const placesOf = <N extends Recorded>(names: readonly N[]) =>
  names.map((name) => ({ name, at: AT[name] }));
const kept = placesOf(COLUMNS);
const keptJudged = placesOf(JUDGED);
const { step: STEP, judgedX: JUDGED_X } = AT;

/** Whether the row tells of another point than the run's own. */
export const isJudgedElsewhere = (row: readonly number[]): boolean =>
  !Number.isNaN(row[JUDGED_X] ?? Number.NaN);

/** Enters a row at its step. */
export const writeRow = (columns: Columns, row: readonly number[]): void => {
  const step = row[STEP] ?? 0;
  for (const { name, at } of kept) columns[name][step] = row[at] ?? Number.NaN;
};

export const writeJudged = (columns: JudgedColumns, row: readonly number[]): void => {
  const step = row[STEP] ?? 0;
  for (const { name, at } of keptJudged) columns[name][step] = row[at] ?? Number.NaN;
};
