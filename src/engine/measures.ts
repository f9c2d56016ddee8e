import { AT, COLUMNS, measuredBy } from '../experiment/recorded/columns';
import type { RaceKnown } from '../experiment/recorded/quantities';
import type { Measuring } from '../experiment/recorded/quantity';
import type { Objective } from './objective';
import type { Row } from './sink';

/** A row on its way: numbers, and scalars on a device that are still to be read. */
export type OpenRow<S> = (S | number)[];

const { step: STEP, lr: LR, evaluations: EVALUATIONS, batches: BATCHES, seconds: SECONDS } = AT;
const { loss: LOSS } = AT;

const losses = measuredBy('loss');
const positions = measuredBy('position');
const judged = measuredBy('judged');

let width = COLUMNS.length;

/** Quantities that are made from several scalars: these stand behind the columns until the row is closed. */
const made: { at: number; from: number[]; value: (read: readonly number[]) => number }[] = [];

interface Several<F> {
  readonly at: number;
  readonly source: {
    readonly scalars: readonly F[];
    readonly value?: (read: readonly number[]) => number;
  };
}

/** Each scalar with its place in an open row. */
const placed = <F>(all: readonly Several<F>[]) =>
  all.flatMap(({ at, source: { scalars, value } }) => {
    const from = scalars.map((_, k) => (k === 0 ? at : width++));
    if (value !== undefined) made.push({ at, from, value });
    return scalars.map((scalar, k) => ({ at: from[k] ?? at, scalar }));
  });

const points = placed(measuredBy('point'));
const gradients = placed(measuredBy('gradient'));
const updates = placed(measuredBy('update'));

const UNMEASURED = Array.from({ length: width }, () => Number.NaN);

export const openRow = <S>(): OpenRow<S> => UNMEASURED.slice();

/** @param row all read */
export const closeRow = (row: number[]): Row => {
  for (const { at, from, value } of made)
    row[at] = value(from.map((place) => row[place] ?? Number.NaN));
  row.length = COLUMNS.length;
  return row;
};

/** What the race knows by itself. */
export const writeRace = <S>(
  row: OpenRow<S>,
  { step, lr, evaluations, batches, seconds }: Readonly<Record<RaceKnown, number>>,
): void => {
  row[STEP] = step;
  row[LR] = lr;
  row[EVALUATIONS] = evaluations;
  row[BATCHES] = batches;
  row[SECONDS] = seconds;
};

export const writeLoss = <S>(row: OpenRow<S>, loss: S | number): void => {
  for (const { at } of losses) row[at] = loss;
};

/** Where the point is, and its own measures. */
export const writePoint = <V, S>(
  row: OpenRow<S>,
  by: Pick<Objective<V, S>, 'position'> & Measuring<V, S>,
  theta: V,
): void => {
  const place = by.position(theta);
  for (const { at, source } of positions) row[at] = place[source.axis] ?? Number.NaN;
  for (const { at, scalar } of points) row[at] = scalar(by, theta);
};

export const writeGradient = <V, S>(
  row: OpenRow<S>,
  by: Measuring<V, S>,
  gradient: V,
  theta: V,
): void => {
  for (const { at, scalar } of gradients) row[at] = scalar(by, gradient, theta);
};

/**
 * Measures of an update, in the table's order, for the row of the point that it leads to.
 * @param gradient where it began, if one was taken
 */
export const measureUpdate = <V, S>(
  by: Measuring<V, S>,
  after: V,
  before: V,
  gradient: V | undefined,
): (S | number)[] => updates.map(({ scalar }) => scalar(by, after, before, gradient) ?? Number.NaN);

export const writeUpdate = <S>(row: OpenRow<S>, measured: readonly (S | number)[]): void => {
  for (let k = 0; k < measured.length; k += 1) {
    const [value, update] = [measured[k], updates[k]];
    if (value !== undefined && update !== undefined) row[update.at] = value;
  }
};

/** Of the point on which a run is judged, on the batch of that step where nothing else is told. */
export const writeJudged = <V, S>(
  row: OpenRow<S>,
  objective: Pick<Objective<V, S>, 'loss' | 'told' | 'position'>,
  point: V,
  step: number,
): void => {
  const loss = objective.told?.(point) ?? objective.loss(point, step);
  const [x, y] = objective.position(point);
  const found = { loss, x, y };
  for (const { at, source } of judged) row[at] = found[source.of] ?? Number.NaN;
};

/** A loss that is no finite number, or a place, where that was measured: the run has diverged. */
export const isLost = (row: Row, measured: boolean): boolean => {
  if (!Number.isFinite(row[LOSS])) return true;
  if (measured) for (const { at } of positions) if (!Number.isFinite(row[at])) return true;
  return false;
};
