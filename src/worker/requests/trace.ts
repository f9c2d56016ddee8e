import { traceStep } from '../../engine/surface/trace/trace-step';
import type { StepTrace } from '../../experiment/step-trace';
import type { Experiment } from '../../experiment/types';
import type { Answerer } from './answerer';

export interface TraceRequest {
  readonly experiment: Experiment;
  readonly run: number;
  readonly step: number;
}

/** What a run does at a step of a race on a plane, term by term, and why. */
export const trace: Answerer<TraceRequest, StepTrace> = ({ experiment, run, step }) => ({
  answer: traceStep(experiment, run, step),
});
