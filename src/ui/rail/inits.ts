/** How a network's parameters may begin. */
export const INITS = ['glorot-uniform', 'he-normal', 'torch-uniform', 'zeros', 'pattern'] as const;
