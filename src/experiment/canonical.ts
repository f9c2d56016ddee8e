import type { Experiment, RunSpec } from './types';

/** Keys in the order in which a person reads the document; every other key follows in alphabetical order. */
const order = [
  'version',
  'seed',
  'objective',
  'steps',
  'runs',
  'kind',
  'surface',
  'parameters',
  'formula',
  'domain',
  'start',
  'gradientNoise',
  'repeats',
  'starts',
  'dataset',
  'model',
  'loss',
  'batchSize',
  'order',
  'init',
  'preprocess',
  'augment',
  'trainSize',
  'validationSize',
  'testSize',
  'l1',
  'l2',
  'dropout',
  'optimizer',
  'name',
  'look',
  'rule',
  'step',
  'hyper',
  'schedule',
  'wrappers',
  'changes',
  'lr',
];
const rank = new Map(order.map((key, index) => [key, index]));

const compare = (a: string, b: string): number => {
  const difference = (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length);
  if (difference !== 0) return difference;
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)))
    : value;

/** Equal experiments, or equal runs, give equal text, whatever order their keys were written in. */
export const canonicalJson = (of: Experiment | RunSpec): string => JSON.stringify(of, sorted);
