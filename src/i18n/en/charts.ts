import { axisNames } from '../../experiment/recorded/axes';
import { chartNames } from '../../experiment/recorded/charts';

/** Messages of the charts and of the results table. */
export const charts = {
  quantity: {
    ...chartNames,
    accuracyValidation: 'Validation accuracy',
    accuracyTest: 'Test accuracy',
  },
  choose: 'Quantity of chart {{number}}',
  heldValidation: 'batch, smoothed; validation bold',
  heldTest: 'batch, smoothed; test bold',
  penaltyValidation: 'batch with penalty; without: training sample fine, validation bold',
  penaltyTest: 'batch with penalty; without: training sample fine, test bold',
  penalty:
    'The losses of batches contain the L1 and L2 penalty; those of the first {{n}} training examples and of the held-out ones do not.',
  fullValidation: 'training set; validation bold',
  fullTest: 'training set; test bold',
  smoothing:
    'Smoothed by straight lines fitted around every step, in logarithms where the axis is logarithmic; the batches themselves are faint.',
  x: {
    label: 'Horizontal axis',
    secondsHow:
      'Each run’s own work, without pauses and evaluations. Of what runs compute together each has an equal part; on a GPU the race’s time is shared by the measured cost of each run’s step',
    microsecondsHow:
      'Each run computed alone on this device, its evaluations included: warmed up, median of several measurements',
    examplesHow:
      'Examples of every batch that the run drew: one for each gradient, and for each loss a method asks for beside them',
    stepsHow: 'Updates made',
    evaluationsHow: 'Gradients that the run asked for',
    ...axisNames,
  },
  scale: {
    log: 'log',
    linear: 'linear',
    toLinear: '{{what}}: log axis. Switch to linear',
    toLog: '{{what}}: linear axis. Switch to logarithmic',
  },
  note: {
    negative: 'Linear: some values are below 0',
    nothingPositive: 'Linear: no value is above 0',
    dropped_one: '{{count}} value at or below 0: no place on a log axis',
    dropped_other: '{{count}} values at or below 0: no place on a log axis',
  },
  band: 'Band: range of all {{count}}; dots: median',
  figureLog: '{{what}} by {{x}}, logarithmic axis, {{runs}}',
  figureLinear: '{{what}} by {{x}}, {{runs}}',
  runs_one: '{{count}} run',
  runs_other: '{{count}} runs',
  table: 'Show as table',
  chart: 'Show as chart',
  tableOf: '{{what}} as a table',
  batchAndValidation: 'batch / validation',
  batchAndTest: 'batch / test',
  empty: 'Nothing recorded yet',
  emptyAccuracy: 'The first evaluation is on its way',
  infinite: 'No value is finite: nothing can be drawn',
  unmeasured: {
    gradientNorm: 'The runs shown take no gradients',
    stepLength: 'The runs shown made no step',
    lr: 'The runs shown have no learning rate',
  },
  allHidden: 'All runs are hidden',
  step: 'Step',
  stepAt: 'step {{step}}',
  results: {
    label: 'Results',
    run: 'Run',
    select: 'Select run {{number}}: {{name}}',
    none: 'not reached',
    best: 'Best',
    average: 'average',
    averageLong:
      'Judged on the average of its steps: loss, distance and steps to the target are those of the average',
    bestLong: 'Lowest loss of the whole race',
    bestSoFar: 'Lowest loss up to the step shown',
    to: 'to',
    toLoss: 'Steps until the loss is {{target}}',
    toGap:
      'Steps until the loss is {{target}} above the minimum, inside the domain for which that is known',
    lossTarget: 'Target loss',
    gapTarget: 'Target loss above the minimum',
    evaluations: 'Evals',
    evaluationsToTarget: 'Gradient evaluations until the target',
    evaluationsInAll: '{{n}} gradient evaluations in all',
    distance: 'Away',
    distanceLong: 'Distance to the nearest minimum at the end',
    distanceSoFar: 'Distance to the nearest minimum at the step shown',
    verdict: 'State',
    verdictLong: 'What the run is doing at the step shown',
  },
} as const;
