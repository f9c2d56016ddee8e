/** Messages of what can be laid over the surface. */
export const stage = {
  points: 'Minima',
  pointsLong:
    'Lowest minima (filled stars), other minima (empty stars) and saddle points (two bows)',
  point: {
    global: 'minimum  f {{f}} at ({{x}}, {{y}})',
    local: 'local minimum  f {{f}} at ({{x}}, {{y}})',
    saddle: 'saddle  f {{f}} at ({{x}}, {{y}})',
    also_one: 'One local minimum that is not the lowest.',
    also_other: '{{count}} local minima that are not the lowest.',
    saddles_one: 'One saddle point, at {{points}}.',
    saddles_other: '{{count}} saddle points, among them {{points}}.',
  },
  map: {
    label: 'Map',
    keys: 'Arrow keys move the view, plus and minus zoom, 0 shows the whole surface.',
  },
  curve: {
    label: 'Graph of {{name}}',
    readout: '{{nameX}} {{x}}   f {{f}}',
  },
  notInSpace: 'Not shown in 3-D',
  notOnGraph: 'A function of x alone is drawn as its graph: there is nothing to show',
  gradient: 'Gradient',
  gradientLong:
    'The way down, everywhere: its length grows with the logarithm of the slope, over four powers of ten in view',
  arrows: 'Arrows',
  arrowsLong:
    'At every run: the way down and its momentum, whose lengths grow with the logarithm of their size, alike for all runs; and the step it takes, in its own length up to a limit',
  starts: {
    label: 'Start {{number}}: x {{x}}, y {{y}}',
    hint: 'Arrow keys move it, Delete or a click with Shift removes it.',
    title: 'Starts',
    one: 'one',
    points: 'several',
    cloud: 'a cloud',
  },
  key: {
    field: 'way down; length: log of the slope',
    gradient: 'way down; length: log, same for all runs',
    momentum: 'momentum; length: log, same for all runs',
    step: 'step, in its own length up to a limit',
    curvature: 'half axes ∝ 1/√|λ|; solid: a bowl',
    falling: 'bends down along this axis',
    model: 'quadratic model',
  },
  arrow: {
    gradient: '−gradient',
    momentum: 'momentum',
    step: 'step',
  },
} as const;
