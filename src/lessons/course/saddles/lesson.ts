import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  any,
  below,
  coordinate,
  distance,
  endsAt,
  loss,
  meanLoss,
  near,
  played,
  steps,
} from '../../schema/say';

const sgd = (lr: number) => ({ optimizer: 'sgd', hyper: { lr } });

/** A saddle at 0 between two hollows at y = -1 and y = 1. */
const saddle = (y: number, steps: number, noise: number, ...runs: readonly object[]) => ({
  objective: {
    kind: 'formula',
    formula: '0.5*x^2 + 0.25*y^4 - 0.5*y^2',
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    start: [-1.8, y],
    gradientNoise: noise,
  },
  steps,
  runs,
});

const plain = (...runs: readonly object[]) => ({
  objective: {
    kind: 'surface',
    surface: 'plateau',
    parameters: { width: 1.2 },
    start: [-2.4, 1.2],
  },
  steps: 300,
  runs,
});

/** Below the saddle's height, 0, and most of the way to the floor, -0.25. */
const away = -0.2;

export const lesson = defineLesson({
  id: 'saddles',
  hide: ['maps', 'learning-rates'],
  labs: {
    exact: { experiment: saddle(0, 200, 0, sgd(0.1)) },
    beside: { experiment: saddle(1e-6, 300, 0, sgd(0.1)) },
    three: {
      experiment: saddle(
        1e-3,
        200,
        0,
        sgd(0.1),
        { optimizer: 'momentum', hyper: { lr: 0.1, momentum: 0.9 } },
        { optimizer: 'adam', hyper: { lr: 0.1 } },
      ),
    },
    shaken: { experiment: saddle(0, 250, 0.02, sgd(0.1)) },
    flat: { experiment: plain(sgd(0.1), { optimizer: 'adam', hyper: { lr: 0.1 } }) },
    'flat-alone': { experiment: plain(sgd(0.1)) },
    'flat-long-steps': { experiment: plain(sgd(1.1)) },
    'flat-too-long': { experiment: plain(sgd(1.5)) },
  },
  claims: {
    'stops-on-the-saddle': { lab: 'exact', holds: endsAt(0, [0, 0], 0.01) },
    'leaves-late': {
      lab: 'beside',
      holds: all(above(steps(0, away), 120), below(steps(0, away), 175), endsAt(0, [0, 1], 0.05)),
    },
    'adam-leaves-first': {
      lab: 'three',
      holds: all(below(steps(2, away), 25), below(steps(1, away), 40), above(steps(0, away), 60)),
    },
    'shaken-off': {
      lab: 'shaken',
      holds: any(endsAt(0, [0, 1], 0.1), endsAt(0, [0, -1], 0.1)),
    },
    'hardly-moved': { lab: 'flat', holds: all(endsAt(0, [-2.38, 1.19], 0.1), above(loss(0), 0.9)) },
    'adam-arrives': { lab: 'flat', holds: below(steps(1, 0.1), 30) },
    'long-steps-arrive': { lab: 'flat-long-steps', holds: below(loss(0), 0.01) },
    'no-rest': {
      lab: 'flat-too-long',
      holds: all(above(meanLoss(0, 50), 0.1), below(distance(0, [0, 0]), 1)),
    },
  },
  steps: [
    {
      id: 'exactly',
      kind: 'predict',
      lab: 'exact',
      view: { layers: { points: false } },
      ask: {
        kind: 'place',
        run: 0,
        within: 0.35,
        traps: {
          upper: { at: [0, 1], within: 0.55 },
          lower: { at: [0, -1], within: 0.55 },
        },
      },
    },
    {
      id: 'what-it-is',
      kind: 'read',
      lab: 'exact',
      view: { layers: { curvature: true, gradient: true }, step: 200 },
    },
    {
      id: 'a-millionth',
      kind: 'predict',
      lab: 'beside',
      ask: { kind: 'number', of: steps(0, away), within: 1.5, scale: 'factor' },
    },
    {
      id: 'who-first',
      kind: 'predict',
      lab: 'three',
      ask: {
        kind: 'order',
        items: { descent: steps(0, away), momentum: steps(1, away), adam: steps(2, away) },
        traps: ['descent', 'momentum'],
      },
    },
    {
      id: 'shaken',
      kind: 'predict',
      lab: 'shaken',
      ask: {
        kind: 'choice',
        choices: {
          stays: below(distance(0, [0, 0]), 0.4),
          leaves: all(
            above(distance(0, [0, 0]), 0.6),
            near(coordinate('x', 0), 0, 0.2),
            below(loss(0), away),
          ),
          away: above(distance(0, [0, 0]), 3),
        },
      },
    },
    { id: 'many-dimensions', kind: 'read', lab: 'shaken' },
    {
      id: 'plateau',
      kind: 'predict',
      lab: 'flat',
      ask: {
        kind: 'choice',
        choices: {
          both: all(below(loss(0), 0.1), below(loss(1), 0.1)),
          adam: all(above(loss(0), 0.5), below(loss(1), 0.1)),
          neither: all(above(loss(0), 0.5), above(loss(1), 0.5)),
        },
      },
    },
    {
      id: 'rescue',
      kind: 'try',
      lab: 'flat-alone',
      open: ['rate', 'optimizer', 'hyper'],
      point: [{ kind: 'control', control: 'rate', run: 0 }],
      until: all(below(loss(0), 0.05), played()),
      solution: { lab: 'flat-long-steps' },
    },
  ],
  sources: [
    {
      title:
        'Identifying and attacking the saddle point problem in high-dimensional non-convex optimization',
      authors: 'Dauphin, Pascanu, Gulcehre, Cho, Ganguli, Bengio',
      year: 2014,
      url: 'https://arxiv.org/abs/1406.2572',
    },
    {
      title: 'Gradient Descent Converges to Minimizers',
      authors: 'Lee, Simchowitz, Jordan, Recht',
      year: 2016,
      url: 'https://arxiv.org/abs/1602.04915',
    },
    {
      title: 'How to Escape Saddle Points Efficiently',
      authors: 'Jin, Ge, Netrapalli, Kakade, Jordan',
      year: 2017,
      url: 'https://arxiv.org/abs/1703.00887',
    },
  ],
});
