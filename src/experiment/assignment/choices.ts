import type { ControlName } from '../controls/controls';

/** What a teacher can lock of an experiment. Links hold places: the order is for ever, new ones come last. */
export const LOCKS = [
  'surface',
  'surface-parameters',
  'formula',
  'start',
  'further-starts',
  'noise',
  'batch-size',
  'repeats',
  'data-points',
  'network-model',
  'network-init',
  'network-pixels',
  'network-sizes',
  'network-penalties',
  'steps',
  'seed',
  'add-run',
  'remove-run',
  'optimizer',
  'rate',
  'hyper',
  'schedule',
  'wrappers',
] as const satisfies readonly ControlName[];
export type Lock = (typeof LOCKS)[number];

/** What a teacher can leave out of the page. New ones come last. */
export const HIDEABLE = ['rail', 'inspector', 'charts', 'results', 'tools', 'future'] as const;
export type Hideable = (typeof HIDEABLE)[number];

/** What a prediction is of. New ones come last. */
export const QUESTIONS = ['first', 'lowest', 'order-first', 'order-lowest', 'place'] as const;
export type QuestionKind = (typeof QUESTIONS)[number];

/** What a class tries for. New ones come last. */
export const GOALS = ['fewest-steps', 'lowest-loss', 'accuracy'] as const;
export type GoalKind = (typeof GOALS)[number];
