/** The lessons that can be given, in their order: a page of the site each. The rest of them loads with its list. */
export const LESSON_IDS = [
  'gradient',
  'learning-rate',
  'momentum',
  'nesterov',
  'adaptive',
  'adamw',
  'fitting-a-line',
  'mini-batches',
  'schedules',
  'saddles',
  'second-order',
  'regularisation',
  'initialisation',
  'many-parameters',
] as const;
