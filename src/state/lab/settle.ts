import { describeDataset } from '../../experiment/network/dataset';
import { followLength } from '../../experiment/suggest-schedule';
import type { Experiment, NetworkSpec, ObjectiveSpec, RunSpec } from '../../experiment/types';
import { withChanges } from './edits';

/** What an edit brings with it, so that the experiment stays one that can run: told to the visitor, undone with it. */
export type Correction =
  /** What stood in schedules as the old length suggested it stands as the new one does. */
  | { readonly key: 'schedules'; readonly values: { readonly steps: number } }
  /** Points that a generator made are listed from now on. */
  | { readonly key: 'points'; readonly values: { readonly count: number } }
  | { readonly key: 'changes'; readonly values: { readonly count: number; readonly steps: number } }
  /** Not an edit's: a run has as many recorded changes as it can hold, and takes no further one. */
  | { readonly key: 'full'; readonly values: { readonly run: number; readonly count: number } }
  | {
      readonly key: 'training' | 'validation';
      readonly values: { readonly training: number; readonly validation: number };
    };

export interface Settled {
  readonly experiment: Experiment;
  readonly corrections: readonly Correction[];
}

/**
 * Training and validation share the images to learn from: whichever was chosen is as large as wanted, and the other one
 * gives way. Where training had all that were left, it has them still.
 */
const shareImages = (
  spec: NetworkSpec,
  before: ObjectiveSpec,
): { readonly spec: NetworkSpec; readonly correction?: Correction } => {
  const { train } = describeDataset(spec.dataset).sizes;
  const { trainSize: training, validationSize: validation } = spec;
  if (before.kind !== 'network') return { spec };
  const chosen = validation === before.validationSize ? 'training' : 'validation';
  const tooMany = training + validation > train;
  const hadAll = before.trainSize + before.validationSize === train;
  if (chosen === 'training') {
    const rest = train - training;
    if (!tooMany || rest < 0) return { spec };
    const values = { training, validation: rest };
    return { spec: { ...spec, validationSize: rest }, correction: { key: 'validation', values } };
  }
  const rest = train - validation;
  if ((!tooMany && !hadAll) || training !== before.trainSize || rest < 1) return { spec };
  const values = { training: rest, validation };
  return { spec: { ...spec, trainSize: rest }, correction: { key: 'training', values } };
};

/** The changes that the race no longer reaches go. */
const withinSteps = (run: RunSpec, steps: number): RunSpec => {
  const { changes = [] } = run;
  const kept = changes.filter(({ step }) => step <= steps);
  return kept.length === changes.length ? run : withChanges(run, kept);
};

/** With another length of the race the schedules go along. */
const inNewLength = (edited: Experiment, before: Experiment): Experiment => {
  if (edited.steps === before.steps || !(edited.steps >= 1)) return edited;
  const runs = edited.runs.map((run) => followLength(run, before, edited));
  return runs.some((run, k) => run !== edited.runs[k]) ? { ...edited, runs } : edited;
};

/** @param given by one edit of `before`; parts of it may no longer go together */
export const settle = (given: Experiment, before: Experiment): Settled => {
  const corrections: Correction[] = [];
  const edited = inNewLength(given, before);
  const { steps } = edited;
  if (edited !== given) corrections.push({ key: 'schedules', values: { steps } });
  const runs = edited.runs.map((run) => withinSteps(run, steps));
  const count = edited.runs.reduce(
    (lost, run, k) => lost + (run.changes?.length ?? 0) - (runs[k]?.changes?.length ?? 0),
    0,
  );
  if (count > 0) corrections.push({ key: 'changes', values: { count, steps } });
  if (edited.objective.kind !== 'network')
    return { experiment: count > 0 ? { ...edited, runs } : edited, corrections };
  const { spec: objective, correction } = shareImages(edited.objective, before.objective);
  if (correction) corrections.push(correction);
  return { experiment: { ...edited, objective, runs }, corrections };
};
