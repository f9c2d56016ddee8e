import { doors } from './doors';

/** Messages of the panel that looks for good learning rates. */
export const sweep = {
  ...doors.sweep,
  close: 'Close: back to the charts',
  about_one:
    'Loss at the end of {{count}} step at every learning rate; the dot is the present one.',
  about_other:
    'Loss at the end of {{count}} steps at every learning rate; the dot is the present one.',
  aboutGap_one:
    'Loss above the minimum at the end of {{count}} step, at every learning rate; the dot is the present one.',
  aboutGap_other:
    'Loss above the minimum at the end of {{count}} steps, at every learning rate; the dot is the present one.',
  noisy: 'With noise: the middle of 9 races.',
  figure: 'Loss after the race by learning rate, {{runs}}; the table below has the numbers',
  axis: 'learning rate',
  working: 'trying rates …',
  run: 'Run',
  best: 'Best lr',
  bestLong: 'Learning rate with the lowest loss after the race',
  loss: 'Loss there',
  lossLong: 'Loss after the race at the best learning rate',
  width: 'Width',
  widthLong: 'Factor between the ends of the range that is about as good as the best',
  range: 'from {{low}} to {{high}}',
  use: 'Use',
  useLong: '{{name}}: use the learning rate {{rate}}',
  used: 'In use',
  useAll: 'Use every best',
  stuck: 'no rate gets anywhere',
  lost: 'diverges at every rate',
  foot: 'Loss: median of the last tenth of the steps. About as good: within ten times the best, or 0.01 % of the start.',
} as const;
