/** Messages of what is unfolded of a run, and of what is told of its optimizer. */
export const details = {
  /** Lengths of schedules that are counted in epochs. */
  epochs: {
    totalSteps: 'Total epochs',
    warmupSteps: 'Warm-up epochs',
    decaySteps: 'Decay epochs',
    stepSize: 'Every … epochs',
    period: 'Period, epochs',
    stepSizeUp: 'Epochs up',
    milestones: 'Milestones, epochs',
  },
  lengths: 'Lengths in',
  units: { steps: 'steps', epochs: 'epochs' },
  addWrapper: 'Put around it …',
  removeWrapper: 'Take {{name}} away from run {{number}}',
  wrapper: 'Wrapped in {{name}}',
  paper: '{{authors}} {{year}}',
  average: 'Judged on the average of its steps, not where it is.',
  averageLine: 'On the stage: the fine dashed line that ends in a ring.',
  name: 'Name',
  changes: {
    one: '{{name}} changed at step {{step}}',
    many: '{{n}} changes, the last at step {{step}}',
    apply: 'From the start',
    applyAbout: 'Run the whole race with the new value',
    undo: 'Take back',
    undoAbout: 'Forget the change and run with the first value',
  },
  fractions: '{{field}}: write at most 64 numbers with commas between them.',
  list: '{{field}}: write at most 64 whole numbers with commas between them.',
} as const;
