import { type Verdict, verdictOf } from '../../experiment/verdict';
import type { RunSeries, Telemetry } from './telemetry';

/** A recorded step of a run. */
export interface Place {
  readonly series: RunSeries;
  readonly index: number;
}

/** The last recorded step of a run that is at most this one; undefined before anything is recorded. */
export const placeAt = (race: Telemetry, run: number, step: number): Place | undefined => {
  const series = race.runs[run];
  const index = series?.indexOfStep(Math.floor(step)) ?? -1;
  return series === undefined || index < 0 ? undefined : { series, index };
};

export const isLast = ({ series, index }: Place): boolean => index === series.length - 1;

export const stepOf = ({ series, index }: Place): number => series.column('step')[index] ?? 0;

/** What was told of a run there when it was recorded. */
export const recordedVerdict = ({ series, index }: Place): Verdict | undefined =>
  verdictOf(
    series.column('verdict')[index] ?? Number.NaN,
    series.column('since')[index] ?? Number.NaN,
  );
