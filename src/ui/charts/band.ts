import { BANDED, type Banded, bandStride } from '../../experiment/recorded/banded';
import { isDistance } from '../../experiment/recorded/charts';
import type { Quantity } from '../../experiment/view/choices';
import type { RunState } from '../../worker/protocol';
import { judgedColumn } from '../judged';
import type { Series } from './axis';
import { distances } from './distance';

/** One run of one repeat: `banded` as in the protocol. */
export interface RepeatPath {
  readonly run: number;
  readonly status: RunState;
  readonly lastStep: number;
  readonly banded?: Float64Array;
}

/** At one step: the lowest, the middle and the highest of all repeats, the first race among them. */
export interface BandPlace {
  readonly step: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface Band {
  readonly places: readonly BandPlace[];
  readonly count: number;
  readonly diverged: number;
}

type Minima = readonly (readonly [number, number, number])[];

/** What there are bands of. */
const columnsOf = (quantity: Quantity): readonly Banded[] => {
  if (isDistance(quantity)) return ['x', 'y'];
  return BANDED.filter((name) => name === quantity);
};

interface Told {
  readonly status: RunState;
  readonly lastStep: number;
  readonly values: Float64Array;
}

const valuesOf = (quantity: Quantity, columns: readonly Float64Array[], minima: Minima) => {
  const [first, second] = columns;
  if (first === undefined) return new Float64Array(0);
  return second && isDistance(quantity) ? distances(first, second, minima) : first;
};

const repeatOf = (
  { status, lastStep, banded = new Float64Array(0) }: RepeatPath,
  quantity: Quantity,
  minima: Minima,
): Told => {
  const count = banded.length / BANDED.length;
  const columns = columnsOf(quantity).map((name) => {
    const at = BANDED.indexOf(name) * count;
    return banded.subarray(at, at + count);
  });
  return { status, lastStep, values: valuesOf(quantity, columns, minima) };
};

const firstOf = (
  series: Series,
  status: RunState,
  quantity: Quantity,
  minima: Minima,
  stride: number,
): Told => {
  const last = series.length - 1;
  const kept = (column: Float64Array) => column.filter((_, k) => k % stride === 0 || k === last);
  const columns = columnsOf(quantity).map((name) => kept(judgedColumn(series, name)));
  return { status, lastStep: last, values: valuesOf(quantity, columns, minima) };
};

/** Where a repeat is at a step: nowhere, which is above everything, if it has diverged before. */
const valueAt = (
  { status, lastStep, values }: Told,
  step: number,
  stride: number,
  rests: boolean,
) => {
  if (step < lastStep) return values[step / stride] ?? Number.NaN;
  const end = values[values.length - 1] ?? Number.NaN;
  if (step === lastStep && Number.isFinite(end)) return end;
  if (status === 'diverged') return Number.POSITIVE_INFINITY;
  return rests || step === lastStep ? end : Number.NaN;
};

const middleOf = (sorted: Float64Array): number => {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
};

/**
 * The band of one run over its repeats; nothing of a quantity that is not told of them.
 * @param steps of the race
 * @param series the first race's
 */
export const bandOf = (
  quantity: Quantity,
  steps: number,
  series: Series,
  status: RunState,
  repeats: readonly RepeatPath[],
  minima: Minima,
): Band | undefined => {
  if (columnsOf(quantity).length === 0 || repeats.length === 0 || series.length === 0)
    return undefined;
  const stride = bandStride(steps);
  const all = [
    firstOf(series, status, quantity, minima, stride),
    ...repeats.map((repeat) => repeatOf(repeat, quantity, minima)),
  ];
  // Who has arrived stays where it is, and makes no step.
  const rests = quantity !== 'stepLength';
  const places: BandPlace[] = [];
  for (let step = 0; ; step = Math.min(steps, step + stride)) {
    // Only the last step may lie between two places: there everybody is at an end.
    const values = Float64Array.from(
      all.map((one) => valueAt(one, step, stride, rests)).filter((value) => !Number.isNaN(value)),
    ).sort();
    const [low] = values;
    if (low !== undefined)
      places.push({
        step,
        low,
        median: middleOf(values),
        high: values[values.length - 1] ?? low,
      });
    if (step >= steps) break;
  }
  return {
    places,
    count: all.length,
    diverged: all.filter((one) => one.status === 'diverged').length,
  };
};
