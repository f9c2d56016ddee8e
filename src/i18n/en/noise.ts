/** Messages of noisy gradients, and of repeats. */
export const noise = {
  batch: 'Batch',
  batchLong: 'Batch size: gradients averaged in a step',
  repeats: 'Repeats',
  repeatsLong: 'Repeats of every run with other noise',
  effective: 'σ/√B = {{noise}}/√{{batch}} = {{deviation}} in each component',
} as const;
