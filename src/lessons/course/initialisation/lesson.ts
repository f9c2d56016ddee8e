import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  below,
  between,
  coordinate,
  diverged,
  endsAt,
  near,
  played,
  steps,
  testError,
} from '../../schema/say';

const sgd = (lr: number) => ({ optimizer: 'sgd', hyper: { lr } });

const digits = (model: string, init: string, preprocess: string, lr: number) => ({
  objective: { kind: 'network', model, init, preprocess },
  steps: 200,
  runs: [sgd(lr)],
});

/** Two weights in a row, w = x y, that shall make 1. */
const inARow = (start: readonly [number, number], half: number) => ({
  objective: {
    kind: 'formula',
    formula: '(x*y - 1)^2',
    domain: [
      [-half, half],
      [-half, half],
    ],
    start,
  },
  steps: 200,
  runs: [sgd(0.05)],
});

const features = (formula: string, lr: number) => ({
  objective: {
    kind: 'formula',
    formula,
    domain: [
      [-3, 3],
      [-1, 2],
    ],
    start: [-2, -0.5],
  },
  steps: 100,
  runs: [sgd(lr)],
});

export const lesson = defineLesson({
  id: 'initialisation',
  hide: ['maps', 'learning-rates', 'inspector'],
  labs: {
    zeros: { experiment: digits('mlp-128-128', 'zeros', 'unit', 0.1) },
    glorot: { experiment: digits('mlp-128-128', 'glorot-uniform', 'unit', 0.1) },
    'zeros-one-layer': { experiment: digits('softmax-regression', 'zeros', 'unit', 0.1) },
    nothing: { experiment: inARow([0, 0], 3) },
    small: { experiment: inARow([0.1, 0.1], 3) },
    smaller: { experiment: inARow([0.0001, 0.0001], 3) },
    large: { experiment: inARow([5, 5], 6) },
    slow: { experiment: digits('mlp-128-128', 'glorot-uniform', 'unit', 0.01) },
    standardised: { experiment: digits('mlp-128-128', 'glorot-uniform', 'standardize', 0.01) },
    raw: { experiment: features('(x - 1)^2 + 100*(y - 0.5)^2', 0.009) },
    even: { experiment: features('(x - 1)^2 + (y - 0.5)^2', 0.4) },
  },
  claims: {
    'never-learns': { lab: 'zeros', holds: above(testError(0), 0.8) },
    'one-layer-learns': { lab: 'zeros-one-layer', holds: below(testError(0), 0.15) },
    'stays-at-zero': { lab: 'nothing', holds: endsAt(0, [0, 0], 1e-9) },
    'to-the-curve': { lab: 'small', holds: endsAt(0, [1, 1], 0.01) },
    'waits-long': { lab: 'smaller', holds: between(80, steps(0, 0.1), 125) },
    'too-large': { lab: 'large', holds: diverged(0) },
    'glorot-learns': { lab: 'glorot', holds: below(testError(0), 0.12) },
    'raw-pixels': { lab: 'slow', holds: between(0.2, testError(0), 0.3) },
    'half-the-errors': { lab: 'standardised', holds: below(testError(0), 0.145) },
    'raw-is-slow': { lab: 'raw', holds: between(0.2, coordinate('x', 0), 0.8) },
    'even-is-quick': { lab: 'even', holds: below(steps(0, 0.001), 5) },
  },
  steps: [
    {
      id: 'zeros',
      kind: 'predict',
      lab: 'zeros',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'choice',
        choices: {
          usual: below(testError(0), 0.2),
          slow: between(0.25, testError(0), 0.7),
          never: above(testError(0), 0.8),
        },
      },
    },
    {
      id: 'one-layer',
      kind: 'predict',
      lab: 'zeros-one-layer',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'choice',
        choices: {
          usual: below(testError(0), 0.2),
          slow: between(0.25, testError(0), 0.7),
          never: above(testError(0), 0.8),
        },
      },
    },
    { id: 'two-weights', kind: 'read', lab: 'nothing', view: { layers: { gradient: true } } },
    {
      id: 'a-little',
      kind: 'predict',
      lab: 'small',
      view: { layers: { gradient: true, points: false } },
      ask: {
        kind: 'place',
        run: 0,
        within: 0.3,
        traps: {
          nothing: { at: [0, 0], within: 0.5 },
          corner: { at: [2.2, 2.2], within: 0.8 },
        },
      },
    },
    {
      id: 'too-much',
      kind: 'predict',
      lab: 'large',
      ask: {
        kind: 'choice',
        choices: {
          quick: all(below(steps(0, 0.01), 20), near(coordinate('x', 0), 1, 0.2)),
          slow: all(above(steps(0, 0.01), 20), near(coordinate('x', 0), 1, 0.2)),
          flies: diverged(0),
        },
      },
    },
    { id: 'right-size', kind: 'read', lab: 'glorot', view: { charts: ['loss', 'accuracyTest'] } },
    {
      id: 'choose',
      kind: 'try',
      lab: 'zeros',
      view: { charts: ['loss', 'accuracyTest'] },
      open: ['network-init'],
      point: [{ kind: 'control', control: 'network-init' }],
      until: all(below(testError(0), 0.15), played()),
      solution: { lab: 'glorot' },
    },
    {
      id: 'pixels',
      kind: 'predict',
      lab: 'standardised',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'choice',
        choices: {
          more: above(testError(0), 0.33),
          same: between(0.2, testError(0), 0.3),
          fewer: below(testError(0), 0.16),
        },
      },
    },
    { id: 'why-even', kind: 'read', lab: 'raw', view: { playing: true } },
  ],
  sources: [
    {
      title: 'Understanding the difficulty of training deep feedforward neural networks',
      authors: 'Glorot, Bengio',
      year: 2010,
      url: 'https://proceedings.mlr.press/v9/glorot10a.html',
    },
    {
      title:
        'Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification',
      authors: 'He, Zhang, Ren, Sun',
      year: 2015,
      url: 'https://arxiv.org/abs/1502.01852',
    },
    {
      title: 'Exact solutions to the nonlinear dynamics of learning in deep linear neural networks',
      authors: 'Saxe, McClelland, Ganguli',
      year: 2014,
      url: 'https://arxiv.org/abs/1312.6120',
    },
    {
      title: 'Efficient BackProp',
      authors: 'LeCun, Bottou, Orr, Müller',
      year: 1998,
      url: 'https://doi.org/10.1007/3-540-49430-8_2',
    },
  ],
});
