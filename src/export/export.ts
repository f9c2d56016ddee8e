import { findMethod } from '../catalog/methods';
import { findWrapper } from '../catalog/wrappers';
import { type ExperimentError, problem } from '../experiment/error';
import type { DatasetCatalogue } from '../experiment/network/dataset';
import type {
  Experiment,
  NetworkSpec,
  ObjectiveSpec,
  PlaneSpec,
  RunSpec,
} from '../experiment/types';
import { fail, type Result, succeed } from '../formula/result';
import { describeRun } from './about';
import type { ExportContext } from './context';
import { departuresOf } from './departures';
import { givenIn, givenNotes } from './given';
import { kerasNetwork } from './keras-network';
import { kerasSurface } from './keras-surface';
import { methodSurface } from './method/surface';
import { sayModel } from './model/sentences';
import { networkNotes } from './network-data';
import { type NetworkSubject, networkSubject } from './network-subject';
import { optaxNetwork } from './optax-network';
import { optaxSurface } from './optax-surface';
import { planRun, type RunPlan } from './plan';
import { pytorchNetwork } from './pytorch-network';
import { pytorchSurface } from './pytorch-surface';
import { emitSchedule } from './schedule';
import type { ExportTarget } from './twins';

const needs: Readonly<Record<ExportTarget, string>> = {
  pytorch: 'PyTorch 1.13 or later',
  optax: 'JAX and optax',
  keras: 'Keras 3 with TensorFlow',
};

const methodNeeds: Readonly<Record<ExportTarget, string>> = {
  pytorch: 'PyTorch 1.13 or later',
  optax: 'JAX',
  keras: 'Keras 3 with TensorFlow',
};

/** JAX alone computes what a method asks of a surface. */
const needsOf = (target: ExportTarget, { optimizer }: RunSpec, objective: ObjectiveSpec): string =>
  findMethod(optimizer) === undefined || objective.kind === 'network'
    ? needs[target]
    : `${methodNeeds[target]}, and NumPy`;

const forPlane: Readonly<
  Record<ExportTarget, (context: ExportContext, spec: PlaneSpec) => string>
> = { pytorch: pytorchSurface, optax: optaxSurface, keras: kerasSurface };

const forNetwork: Readonly<
  Record<
    ExportTarget,
    (context: ExportContext, spec: NetworkSpec, subject: NetworkSubject) => string
  >
> = { pytorch: pytorchNetwork, optax: optaxNetwork, keras: kerasNetwork };

const notesOn = (objective: ObjectiveSpec, plan: RunPlan): readonly string[] => [
  ...departuresOf(plan.run),
  ...(objective.kind === 'network'
    ? [...networkNotes(objective), ...givenNotes(givenIn(plan))]
    : []),
];

const KNOWN_WRAPPER_PARTS = new Set(
  'id name params rename first before after probe evaluate about'.split(' '),
);

/** The part of a run, if any, of which a script would say something else than the playground does. */
const withoutExport = (run: RunSpec): string | undefined => {
  const wrapper = run.wrappers.findIndex(({ kind }) =>
    Object.keys(findWrapper(kind) ?? {}).some((key) => !KNOWN_WRAPPER_PARTS.has(key)),
  );
  return wrapper < 0 ? undefined : `wrappers[${wrapper}]`;
};

const planeScript = (target: ExportTarget, context: ExportContext, spec: PlaneSpec): string =>
  findMethod(context.plan.run.optimizer) === undefined
    ? forPlane[target](context, spec)
    : methodSurface(target, context, spec);

/**
 * The complete script of one run.
 * @param index of the run, from 0
 * @param catalogue the data sets that there are
 */
export const exportRun = (
  experiment: Experiment,
  index: number,
  target: ExportTarget,
  catalogue?: DatasetCatalogue,
): Result<string, ExperimentError> => {
  const run = experiment.runs[index];
  if (run === undefined) {
    const last = experiment.runs.length - 1;
    return problem('out-of-range', 'run', `must be a whole number from 0 to ${last}, not ${index}`);
  }
  const missing = withoutExport(run);
  if (missing !== undefined)
    return problem(
      'not-allowed',
      `runs[${index}].${missing}`,
      'has no export yet; take this wrapper away, and the rest of the run has one',
    );
  if (experiment.objective.kind === 'network' && experiment.objective.start) {
    const { file } = experiment.objective.start;
    return problem('not-allowed', 'objective.start', sayModel('noScript', { file }));
  }
  const planned = planRun(run, experiment.steps);
  if (!planned.ok) return fail(planned.error);
  const plan = planned.value;
  const rates = [...plan.phases, ...plan.changes].map(({ hyper }) => hyper.lr ?? Number.NaN);
  const schedule = emitSchedule(run, [...new Set(rates)], experiment.steps);
  const { objective } = experiment;
  const notes = notesOn(objective, plan);
  const about = (subject?: NetworkSubject) =>
    describeRun(experiment, run, needsOf(target, run, objective), notes, subject);
  if (objective.kind !== 'network') {
    const context = { experiment, plan, schedule, about: about() };
    return succeed(planeScript(target, context, objective));
  }
  const subject = networkSubject(objective, catalogue);
  const context = { experiment, plan, schedule, about: about(subject) };
  return succeed(forNetwork[target](context, objective, subject));
};
