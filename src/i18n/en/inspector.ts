import { doors } from './doors';

/** Messages of the inspector: one run's update term by term, the curvature under it, what it is doing. */
export const inspector = {
  ...doors.inspector,
  open: 'Show the formulas',
  close: 'Hide the formulas',
  loading: 'Loading the formulas …',
  waiting: 'The race is being computed.',
  steps: '{{from}} → {{to}}',
  stepsLong: 'The update from step {{from}} to step {{to}}',
  step: 'step {{step}}',
  update: 't = {{t}}, η = {{lr}}',
  probe: '{{name}}: g is not the gradient here, but that a little way uphill.',
  coordinate: 'Coordinate',
  both: 'x, y',
  rule: "The update rule with this step's numbers",
  show: 'Show {{name}} on the stage and in the formulas',
  curve: '{{name}} over all steps, from {{low}} to {{high}}',
  method: {
    title: 'What this step did',
    asked: 'Evaluations: gradients {{gradients}}, values {{losses}}, Hessians {{hessians}}.',
    length: 'Step length {{length}}.',
    nothing: 'No step was made: the method has stopped.',
    tried: 'Points tried, by their distance from the start of the step',
    distance: 'Distance',
    loss: 'Loss',
    taken: 'taken',
  },
  curvature: {
    ...doors.inspector.curvature,
    condition: 'κ = {{value}}',
    conditionLong: 'Condition number: the larger curvature over the smaller one',
    sharpness: 'ηλ = {{value}}',
    sharpnessLong: 'Learning rate times the largest curvature',
    scaledLong: 'Largest curvature with every coordinate at its own effective rate',
    hessian: 'Hessian',
    eigenvalues: 'Eigenvalues λ',
    rates: 'Effective rates',
    limit: 'stable up to {{bound}}',
    meter: '{{value}} of at most {{bound}}',
    always: 'stable on any curvature',
    unknown: {
      method: 'A method chooses its step lengths itself: there is no limit to keep.',
      'not-linear':
        'No limit is known: this rule uses signs or the like, not the size of the gradient.',
      'no-steady-step': 'No limit is known: the step does not settle under a constant gradient.',
      'no-update': 'No update was made.',
    },
  },
  window: {
    start: 'since the start',
    lately_one: 'in the last step',
    lately_other: 'in the last {{count}} steps',
  },
  verdict: {
    undefined: 'No value: the formula has none at the start.',
    'undefined-average':
      'No value: the formula has none at the average on which this run is judged.',
    started: 'Just started: a few more steps will tell.',
    'arrived-minimum': 'Arrived at a minimum, at step {{from}}.',
    'arrived-saddle':
      'Stopped on a saddle, at step {{from}}: no slope is left, but there is a way down.',
    'arrived-top':
      'Stopped on a top, at step {{from}}: no slope is left, but it falls away all round.',
    'arrived-flat':
      'Stopped on flat ground, at step {{from}}: no slope is left, but this is no minimum.',
    stuck: 'Stuck since step {{from}}: it does not move, though the ground slopes.',
    diverged: 'Diverged: at step {{from}} its loss or its point is no number any more.',
    diverging:
      'Diverging: {{window}} the loss rose from {{before}} to {{now}}, and the steps grow.',
    noisy: "Jittering: {{window}} the gradient's noise mostly drowned the slope.",
    oscillating:
      'Oscillating: {{window}} the loss went up and down between {{low}} and {{high}}, and is no lower for it.',
    'oscillating-level':
      'Oscillating: {{window}} it went to and fro, and the loss stayed at {{now}}.',
    zigzagging:
      'Zigzagging across a ravine: {{window}} it kept changing sides, and the loss fell from {{before}} to {{now}}.',
    crawling: 'Crawling: {{window}} it moved {{way}}, {{share}} of the view.',
    'crawling-minimum':
      'Crawling towards a minimum: {{window}} it moved {{way}}, {{share}} of the view.',
    'crawling-saddle':
      'Crawling beside a saddle: {{window}} it moved {{way}}, {{share}} of the view.',
    'crawling-top': 'Crawling beside a top: {{window}} it moved {{way}}, {{share}} of the view.',
    'crawling-flat': 'Crawling on flat ground: {{window}} it moved {{way}}, {{share}} of the view.',
    drifting: 'Drifting: {{window}} it moved {{way}}, and the loss stayed at {{now}}.',
    rising: 'Rising: {{window}} the loss rose from {{before}} to {{now}}.',
    'rising-swings': 'Rising in swings: {{window}} the loss rose from {{before}} to {{now}}.',
    descending: 'Descending: {{window}} the loss fell from {{before}} to {{now}}.',
    'descending-swings':
      'Descending in swings: {{window}} the loss fell from {{before}} to {{now}}.',
  },
  because: {
    'above-bound-plain': 'ηλ = {{sharpness}} is above {{bound}}, where stability ends.',
    'below-bound-plain': 'ηλ = {{sharpness}}; stability ends at {{bound}}.',
    'above-bound-preconditioned':
      'With its rate for each coordinate ηλ = {{sharpness}} is above {{bound}}, where stability ends.',
    'below-bound-preconditioned':
      'With its rate for each coordinate ηλ = {{sharpness}}; stability ends at {{bound}}.',
    'passed-bound-plain':
      'Step {{step}} was the first with ηλ above {{bound}}, where stability ends: {{sharpness}}.',
    'passed-bound-preconditioned':
      'Step {{step}} was the first with ηλ above {{bound}}, where stability ends, by its rate for each coordinate: {{sharpness}}.',
    'over-bound-plain':
      'At step {{step}} ηλ = {{sharpness}} was above {{bound}}, where stability ends.',
    'over-bound-preconditioned':
      'With its rate for each coordinate ηλ = {{sharpness}} at step {{step}} was above {{bound}}, where stability ends.',
    'rate-below': 'A learning rate below {{rate}} would have been stable there.',
    'smaller-rate': 'A smaller learning rate calms it.',
    'larger-rate': 'A larger learning rate gets on faster.',
    beyond: 'From {{loss}} at step {{step}} the next one led beyond all numbers.',
    bottomless: 'The loss has no bottom there: it was {{loss}} at step {{step}}, and fell on.',
    'no-value': 'The formula has no value at ({{x}}, {{y}}).',
    foot: 'Slope {{slope}}; the minimum is {{distance}} away.',
    saddle: 'Slope {{slope}}; curvature {{high}} one way and {{low}} the other.',
    turning: 'Slope {{slope}}: it falls on one side and rises on the other.',
    top: 'Slope {{slope}}; the curvature is negative all round, {{low}} at most.',
    leave: 'A little noise, or another start, leads off it.',
    level: 'Slope {{slope}}.',
    'level-share': 'Slope {{slope}}, {{share}} of the steepest in view.',
    far: 'The minimum is {{distance}} away.',
    'ignore-slope': 'Only steps that do not shrink with the slope get on here.',
    beside: 'It is {{distance}} away; the slope is {{slope}}.',
    'short-steps': 'The slope is {{slope}}; the last step measured {{last}}.',
    'search-failed': 'Its search found no lower point, though the slope is {{slope}}.',
    'no-step': 'The slope is {{slope}}; the steps are too short to change the point.',
    noise: 'Noise {{noise}} against a slope of {{slope}}.',
    calm: 'A falling rate, an average or a larger batch calms it.',
    about: 'It swings about a minimum {{distance}} away.',
    across: 'Curvature across it is {{condition}} times that along it.',
    along: 'Momentum, or a rate for each coordinate, turns the steps along it.',
    floor: 'It follows a valley floor: curvature across it is {{condition}} times larger.',
    inertia: 'Its momentum carries it uphill.',
    'move-start': 'Put the start where it has one.',
  },
} as const;
