/** Messages of the offer of good learning rates. */
export const goodRates = {
  offer: 'Good rates for this surface',
  busy: 'Looking for good rates',
  about:
    'Tries every run at many learning rates from this start and takes a good one; all else of the runs stays',
} as const;
