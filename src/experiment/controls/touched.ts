import { lookOf } from '../run-looks';
import { same } from '../same';
import type { Experiment, RunSpec } from '../types';
import type { ControlName } from './controls';

const RUN_FIELDS: Readonly<Record<string, ControlName>> = {
  optimizer: 'optimizer',
  rule: 'optimizer',
  schedule: 'schedule',
  wrappers: 'wrappers',
};

/** What only says how a run is shown, and what is looked at by itself. */
const LOOKS: ReadonlySet<string> = new Set(['name', 'look', 'hyper', 'changes']);

const OBJECTIVE_FIELDS: Readonly<Record<string, ControlName>> = {
  surface: 'surface',
  parameters: 'surface-parameters',
  formula: 'formula',
  start: 'start',
  starts: 'further-starts',
  gradientNoise: 'noise',
  batchSize: 'batch-size',
  repeats: 'repeats',
  data: 'data-points',
  dataset: 'data-points',
  loss: 'network-model',
  order: 'seed',
  augment: 'network-pixels',
  model: 'network-model',
  init: 'network-init',
  preprocess: 'network-pixels',
  trainSize: 'network-sizes',
  validationSize: 'network-sizes',
  testSize: 'network-sizes',
  l1: 'network-penalties',
  l2: 'network-penalties',
  dropout: 'network-penalties',
};

/** The control that changes a field of the objective. What has none of its own counts as the surface. */
export const objectiveControl = (key: string): ControlName => OBJECTIVE_FIELDS[key] ?? 'surface';

/** The control that changes a field of a run; none where it only says how the run is shown. */
export const runControl = (key: string): ControlName | undefined =>
  LOOKS.has(key) ? undefined : (RUN_FIELDS[key] ?? 'optimizer');

const changed = (a: object, b: object): readonly string[] => {
  const one = new Map(Object.entries(a));
  const other = new Map(Object.entries(b));
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => !same(one.get(key), other.get(key)),
  );
};

export const hyperControl = (name: string): ControlName => (name === 'lr' ? 'rate' : 'hyper');

const inRun = (from: RunSpec, to: RunSpec): readonly ControlName[] => {
  const fields = changed(from, to).filter((key) => runControl(key) !== undefined);
  // Another optimizer brings its own hyperparameters.
  const own = !fields.includes('optimizer') && !fields.includes('rule');
  const hyper = own ? changed(from.hyper, to.hyper) : [];
  const changes = same(from.changes, to.changes)
    ? []
    : [...(from.changes ?? []), ...(to.changes ?? [])].flatMap((one) => Object.keys(one.hyper));
  return [
    ...fields.flatMap((key) => runControl(key) ?? []),
    ...[...hyper, ...changes].map(hyperControl),
  ];
};

/**
 * The controls that lead from one experiment to another. A run is the one that looks as it did, whatever else became of
 * it. What has no control of its own counts as the surface: another objective.
 */
export const touched = (from: Experiment, to: Experiment): ReadonlySet<ControlName> => {
  const controls = new Set<ControlName>();
  for (const key of changed(from.objective, to.objective)) controls.add(objectiveControl(key));
  if (from.steps !== to.steps) controls.add('steps');
  if (from.seed !== to.seed) controls.add('seed');
  const before = new Map(from.runs.map((run, k) => [lookOf(from.runs, k), run]));
  to.runs.forEach((run, k) => {
    const look = lookOf(to.runs, k);
    const old = before.get(look);
    before.delete(look);
    if (old === undefined) controls.add('add-run');
    else for (const control of inRun(old, run)) controls.add(control);
  });
  if (before.size > 0) controls.add('remove-run');
  return controls;
};
