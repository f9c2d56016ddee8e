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
  edit: {
    keys: 'Page Up and Page Down choose a point, arrow keys move it, with Shift farther; Enter adds one, Delete takes it away. Pasting brings points from a table.',
    locked: 'The data are locked here: Page Up and Page Down choose a point to read.',
    hint: 'Drag points; a click adds one',
    hintGiven: 'Drag what was given, or choose a point and type',
    chosen: 'Point {{number}} of {{count}}: {{told}}',
    number: 'Point {{number}}',
    field: '{{name}} of point {{number}}',
    remove: 'Take the point away',
    own: 'Own data',
    table:
      'Paste columns from a spreadsheet, or open a CSV file: a point a line, at most 500. A first line with titles and decimal commas are fine.',
    use: 'Use these points',
    open: 'Open a file',
    close: 'Close',
    columns:
      'The table has {{count}} columns, and the points here have {{width}}; give as many columns, u and v first.',
    tooLarge: 'The file is larger than any table of 500 points; choose another.',
  },
} as const;
