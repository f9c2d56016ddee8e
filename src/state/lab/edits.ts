import type { HyperValue } from '../../catalog/definition';
import { hyperAt } from '../../experiment/changes';
import type { ExperimentError } from '../../experiment/error';
import { checkFits } from '../../experiment/fits';
import { checkValues } from '../../experiment/hyper';
import { hyperSpecsOf } from '../../experiment/specs';
import type { Experiment, HyperChange, ObjectiveSpec, RunSpec } from '../../experiment/types';
import { type Result, succeed } from '../../formula/result';

/** Pure edits of an experiment; the document store wraps them with undo and the address bar. */

/** Whatever becomes of a run, it looks as before. */
const looksAs = ({ look }: RunSpec, run: RunSpec): RunSpec =>
  look === undefined || run.look === look ? run : { ...run, look };

export const withRun = (
  experiment: Experiment,
  index: number,
  edit: (run: RunSpec) => RunSpec,
): Experiment => ({
  ...experiment,
  runs: experiment.runs.map((run, k) => (k === index ? looksAs(run, edit(run)) : run)),
});

/** Without any, the document has its plain form. */
export const withChanges = (run: RunSpec, changes: readonly HyperChange[]): RunSpec => {
  const { changes: _, ...plain } = run;
  return changes.length > 0 ? { ...plain, changes } : plain;
};

/** A new base value; later changes of the same name give way to it. */
export const setBaseHyper = (run: RunSpec, name: string, value: HyperValue): RunSpec => {
  const kept = (run.changes ?? []).flatMap((change) => {
    const { [name]: _, ...others } = change.hyper;
    return Object.keys(others).length > 0 ? [{ step: change.step, hyper: others }] : [];
  });
  return withChanges({ ...run, hyper: { ...run.hyper, [name]: value } }, kept);
};

/** A change at update number `step`; one already there is amended. */
export const recordChange = (
  run: RunSpec,
  step: number,
  hyper: Readonly<Record<string, HyperValue>>,
): RunSpec => {
  const changes = [...(run.changes ?? [])];
  const same = changes.findIndex((change) => change.step === step);
  const existing = changes[same];
  if (existing) changes[same] = { step, hyper: { ...existing.hyper, ...hyper } };
  else changes.push({ step, hyper });
  changes.sort((a, b) => a.step - b.step);
  return withChanges(run, changes);
};

/**
 * A race under way has said where a change took effect: it stands there, and no longer where it was noted until then.
 * @param later what was edited since and is still on its way, to stay where it is noted
 */
export const moveChange = (
  run: RunSpec,
  noted: number | undefined,
  { step, hyper }: HyperChange,
  later?: HyperChange['hyper'],
): RunSpec => {
  const kept = (run.changes ?? []).filter((change) => change.step !== noted || noted === step);
  const confirmed = recordChange(withChanges(run, kept), step, hyper);
  return later && noted !== undefined ? recordChange(confirmed, noted, later) : confirmed;
};

/** What was noted at this step never reached a race: its values are base values. */
export const missChange = (run: RunSpec, noted: number): RunSpec => {
  const changes = run.changes ?? [];
  const missed = changes.find(({ step }) => step === noted);
  const others = changes.filter((change) => change !== missed);
  return Object.entries(missed?.hyper ?? {}).reduce(
    (spec, [name, value]) => setBaseHyper(spec, name, value),
    withChanges(run, others),
  );
};

export const forgetChanges = (run: RunSpec, apply: boolean): RunSpec =>
  withChanges(apply ? { ...run, hyper: hyperAt(run) } : run, []);

/** A value as the run's hyperparameter may have it, in canonical form; a drag asks for it at every frame. */
export const acceptHyper = (
  run: RunSpec,
  name: string,
  value: HyperValue,
  objective: ObjectiveSpec,
  index: number,
): Result<HyperValue, ExperimentError> => {
  const field = `runs[${index}]`;
  const values = checkValues(
    hyperSpecsOf(run),
    { [name]: value },
    `${field}.hyper`,
    'hyperparameter',
  );
  if (!values.ok) return values;
  const accepted = values.value[name] ?? value;
  const fits = checkFits(setBaseHyper(run, name, accepted), objective, field);
  return fits.ok ? succeed(accepted) : fits;
};
