/** Messages of noisy gradients, of repeats, and of how races end from further starts. */
export const noise = {
  batch: 'Batch',
  batchLong: 'Batch size: gradients averaged in a step',
  repeats: 'Repeats',
  repeatsLong: 'Repeats of every run with other noise',
  effective: 'σ/√B = {{noise}}/√{{batch}} = {{deviation}} in each component',
  reached_one: '{{reached}} of {{count}} start at a minimum',
  reached_other: '{{reached}} of {{count}} starts at a minimum',
  reachedLong: 'Ended within 1 % of the domain’s diagonal of a known minimum',
  median: 'median {{loss}}',
  over: 'noise: median loss {{median}}, from {{low}} to {{high}}, over all {{count}}',
  diverged: '{{count}} diverged',
} as const;
