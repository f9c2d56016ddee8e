import type { Experiment, RunSpec } from '../../experiment/types';
import type { ControlName } from '../schema/controls';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const RUN_FIELDS: Readonly<Record<string, ControlName>> = {
  optimizer: 'optimizer',
  rule: 'optimizer',
  schedule: 'schedule',
  wrappers: 'wrappers',
};

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

const changed = (a: object, b: object): readonly string[] => {
  const one = new Map(Object.entries(a));
  const other = new Map(Object.entries(b));
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => !same(one.get(key), other.get(key)),
  );
};

/** The control that changes a field; there must be one for whatever a solution changes. */
const controlOf = (fields: Readonly<Record<string, ControlName>>, key: string): ControlName => {
  const control = fields[key];
  if (control === undefined) throw new Error(`no control is known that changes ${key}`);
  return control;
};

const inRun = (from: RunSpec, to: RunSpec): readonly ControlName[] => {
  // Another optimizer brings its own hyperparameters.
  const own = from.optimizer === to.optimizer && same(from.rule, to.rule);
  const hyper = own ? changed(from.hyper, to.hyper) : [];
  return [
    ...changed({ ...from, hyper: 0 }, { ...to, hyper: 0 }).map((key) => controlOf(RUN_FIELDS, key)),
    ...hyper.map((name): ControlName => (name === 'lr' ? 'rate' : 'hyper')),
  ];
};

/** The controls that lead from one experiment to another, for a check that a step leaves them open. */
export const touched = (from: Experiment, to: Experiment): ReadonlySet<ControlName> => {
  const controls = new Set<ControlName>();
  for (const key of changed(from.objective, to.objective))
    controls.add(controlOf(OBJECTIVE_FIELDS, key));
  if (from.steps !== to.steps) controls.add('steps');
  if (from.seed !== to.seed) controls.add('seed');
  to.runs.forEach((run, i) => {
    const before = from.runs[i];
    if (before === undefined) controls.add('add-run');
    else for (const control of inRun(before, run)) controls.add(control);
  });
  if (to.runs.length < from.runs.length) controls.add('remove-run');
  return controls;
};
