import { cursor } from '../../state/cursor';
import { sessionStore } from '../../state/session';
import { type RunSeries, telemetry } from '../../state/telemetry';
import type { Evaluation, Page } from '../../state/types';
import { judgedColumn } from '../judged';

/** A gradient this short is as good as 0: the run rests. */
export const AT_REST = 1e-3;

export type LiveStatus = 'waiting' | 'running' | 'paused' | 'converged' | 'finished' | 'diverged';

interface Place {
  readonly series: RunSeries;
  readonly index: number;
}

/** Where the run is at the step that is looked at; undefined before anything is recorded. */
const placeOf = (page: Page, run: number): Place | undefined => {
  const series = telemetry(page).runs[run];
  if (!series || series.length === 0) return undefined;
  const follows = page === 'network' && cursor.live && cursor.hover === undefined;
  const index = follows
    ? series.length - 1
    : series.indexOfStep(Math.floor(cursor.hover ?? cursor.step));
  return index < 0 ? undefined : { series, index };
};

const latestEvaluation = (run: number, place: Place): Evaluation | undefined => {
  const step = place.series.column('step')[place.index] ?? 0;
  const follows = place.index === place.series.length - 1;
  return sessionStore
    .getState()
    .network.evaluations[run]?.findLast((evaluation) => follows || evaluation.step <= step);
};

export interface LiveValue {
  readonly kind: 'loss' | 'accuracyValidation' | 'accuracyTest';
  readonly value: number;
}

/** What a card shows: the loss on a surface; a network's latest accuracy, or its batch loss before the first one. */
export const liveValue = (page: Page, run: number): LiveValue | undefined => {
  const place = placeOf(page, run);
  if (!place) return undefined;
  const evaluation = page === 'network' ? latestEvaluation(run, place) : undefined;
  if (evaluation) {
    const kind = evaluation.set === 'validation' ? 'accuracyValidation' : 'accuracyTest';
    return { kind, value: evaluation.accuracy };
  }
  return { kind: 'loss', value: judgedColumn(place.series, 'loss')[place.index] ?? Number.NaN };
};

/** How the run stands at the step that is looked at. */
export const liveStatus = (page: Page, run: number): LiveStatus => {
  const place = placeOf(page, run);
  const session = sessionStore.getState();
  const state = session.status[run];
  if (!place || state === undefined) return 'waiting';
  const last = place.index === place.series.length - 1;
  if (last && state === 'diverged') return 'diverged';
  if (page === 'surface') {
    const gradient = place.series.column('gradientNorm')[place.index] ?? Number.NaN;
    if (gradient <= AT_REST) return 'converged';
    return last ? 'finished' : 'running';
  }
  if (last && state === 'finished') return 'finished';
  return session.playing ? 'running' : 'paused';
};

/** The last step of a run that counts; where it diverged, if it did. */
export const lastStepOf = (page: Page, run: number): number => {
  const series = telemetry(page).runs[run];
  return series ? (series.column('step')[series.length - 1] ?? 0) : 0;
};
