import { traceSeries } from '../engine/surface/trace/trace-series';
import { traceStep } from '../engine/surface/trace/trace-step';
import { post } from './post';
import type { Command } from './protocol';

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

export const trace = ({ id, experiment, run, step }: CommandOf<'trace'>): void =>
  post({ type: 'traced', id, trace: traceStep(experiment, run, step) });

export const series = ({ id, experiment, run }: CommandOf<'series'>): void => {
  const made = traceSeries(experiment, run);
  post(
    { type: 'series', id, series: made },
    [made.updates, ...made.statements].map(({ buffer }) => buffer),
  );
};
