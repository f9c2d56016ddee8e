/** What optimizers have in common, in the order of the menu. */
export const FAMILIES = [
  'first-order',
  'sign',
  'adaptive',
  'layerwise',
  'averaged',
  'matrix',
  'line-search',
  'second-order',
  'derivative-free',
] as const;

export type Family = (typeof FAMILIES)[number];
