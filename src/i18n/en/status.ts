/** How far a run of a network is. */
export const status = {
  finished: 'finished',
  finishedAbout: 'All steps are done.',
  catchingUp: 'Catching up: step {{step}} of {{steps}}',
  catchingUpAbout: 'From the same weights over the same batches, until it is where the others are.',
  evaluating: 'evaluating …',
  evaluatingAbout: 'All steps are done; the last evaluation is under way.',
} as const;
