import { fitDataSentences } from '../../experiment/fit/sentences';
import { fitFormulaSentences } from '../../formula/fit-sentences';

/** Of surfaces born from data. */
export const fit = {
  formula: fitFormulaSentences,
  data: fitDataSentences,
  batch: 'Batch',
  batchLong: 'Points of each step’s batch',
  batchAll: 'All {{count}} points at every step: batch gradient descent.',
  batchOne: 'One point a step: stochastic gradient descent. Every run sees the same one.',
  batchSome:
    '{{size}} of {{count}} points a step, drawn without replacement; every run sees the same ones.',
  parameters: 'x is the {{x}}, y the {{y}}.',
  plot: {
    title: 'Data',
    label: 'Data: {{count}} points, and the model of every run at step {{step}}',
    enlarge: 'Enlarge the data',
    large: 'Large',
    fold: 'Hide the data',
    unfold: 'Show the data',
    residuals: 'Residuals',
    residualsLong: 'Residuals of the selected run: {{name}}',
    given: 'given',
    answered: 'answered',
    inBatch: 'ringed: the batch of this step',
  },
} as const;
