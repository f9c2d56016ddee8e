import { findSchedule } from '../catalog/schedules';
import { evaluationEvery } from './network/evaluations';
import { same } from './same';
import type { Experiment, RunSpec, ScheduleSpec } from './types';

/** A race as a schedule's suggestions need it. */
type Race = Pick<Experiment, 'steps' | 'objective'>;

const suggestionOf = ({ kind }: ScheduleSpec, { steps, objective }: Race, run: RunSpec) => {
  const lr = Number(run.hyper.lr ?? 1);
  const every = objective.kind === 'network' ? evaluationEvery(steps) : 1;
  return findSchedule(kind)?.suggest?.({ steps, lr, tellings: Math.ceil(steps / every) }) ?? {};
};

/** A schedule with what suits the length of the race and the run's rate; the schema fills in the rest. */
export const suggestSchedule = (kind: string, race: Race, run: RunSpec): ScheduleSpec => ({
  kind,
  ...suggestionOf({ kind }, race, run),
});

/**
 * The run in a race of another length: what stands in its schedule as the old length suggested it, or is that length, goes
 * along; what somebody chose stays.
 */
export const followLength = (run: RunSpec, before: Race, after: Race): RunSpec => {
  const { schedule } = run;
  const was = suggestionOf(schedule, before, run);
  const is = suggestionOf(schedule, after, run);
  const moved = Object.entries(is).filter(
    ([name, value]) => same(schedule[name], was[name]) && !same(was[name], value),
  );
  return moved.length === 0
    ? run
    : { ...run, schedule: { ...schedule, ...Object.fromEntries(moved) } };
};
