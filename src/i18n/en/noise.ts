/** Messages of noisy gradients, of repeats, of further starts and how races end from them. */
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
  starts: {
    count_one: '{{count}} start',
    count_other: '{{count}} starts',
    add: 'Add a start (or click the map with Shift)',
    removeLast: 'Remove the last start',
    cloudCount: 'Cloud of',
    cloudCountLong: 'Further starts in the cloud',
    radius: 'Radius / domain',
    radiusLong: 'Radius of the cloud, as a share of the domain’s width and height',
  },
} as const;
