import { traceSeries } from '../../engine/surface/trace/trace-series';
import type { SeriesTrace } from '../../experiment/step-trace';
import type { Experiment } from '../../experiment/types';
import type { Answerer } from './answerer';

export interface SeriesRequest {
  readonly experiment: Experiment;
  readonly run: number;
}

/** Every statement of a run's rule over time. */
export const series: Answerer<SeriesRequest, SeriesTrace> = ({ experiment, run }) => {
  const answer = traceSeries(experiment, run);
  return { answer, transfer: [answer.updates, ...answer.statements].map(({ buffer }) => buffer) };
};
