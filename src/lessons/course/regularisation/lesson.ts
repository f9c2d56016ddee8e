import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  below,
  between,
  endsAt,
  meanLoss,
  played,
  ratio,
  testError,
  testLoss,
} from '../../schema/say';

const adam = { optimizer: 'adam', hyper: { lr: 0.001 } };
const adamw = (weightDecay: number) => ({ optimizer: 'adamw', hyper: { lr: 0.001, weightDecay } });

const digits = (trainSize: number, steps: number, ...runs: readonly object[]) => ({
  objective: { kind: 'network', model: 'mlp-128-128', trainSize, batchSize: 50 },
  steps,
  runs,
});

const penalised = (penalty: string) => ({
  objective: {
    kind: 'formula',
    formula: `0.5*((x-2)^2 + (y-0.8)^2) + ${penalty}`,
    domain: [
      [-2, 3],
      [-1, 2],
    ],
    start: [-1, 1.5],
  },
  steps: 200,
  runs: [{ optimizer: 'sgd', hyper: { lr: 0.05 } }],
});

const errors = ratio(testError(1), testError(0));

export const lesson = defineLesson({
  id: 'regularisation',
  hide: ['maps', 'learning-rates', 'inspector'],
  labs: {
    few: { experiment: digits(200, 400, adam) },
    'few-short': { experiment: digits(200, 40, adam) },
    'few-long': { experiment: digits(200, 1000, adam) },
    decay: { experiment: digits(200, 400, adamw(0), adamw(1), adamw(30)) },
    more: { experiment: digits(2000, 400, adam) },
    'many-images': { experiment: digits(20000, 400, adam) },
    absolute: { experiment: penalised('abs(x) + abs(y)') },
    squared: { experiment: penalised('0.5*(x^2 + y^2)') },
  },
  claims: {
    'by-heart': {
      lab: 'few',
      holds: all(below(meanLoss(0, 20), 0.005), between(0.18, testError(0), 0.28)),
    },
    'at-forty': { lab: 'few-short', holds: between(0.72, testLoss(0), 0.95) },
    'loss-rises': { lab: 'few-long', holds: above(testLoss(0), 1) },
    'errors-stay': { lab: 'few-long', holds: between(0.18, testError(0), 0.28) },
    'hardly-helps': {
      lab: 'decay',
      holds: all(between(0.88, errors, 1.15), below(ratio(testLoss(1), testLoss(0)), 0.97)),
    },
    'too-much': { lab: 'decay', holds: above(testError(2), 0.33) },
    'data-help': { lab: 'more', holds: between(0.07, testError(0), 0.12) },
    'many-help': { lab: 'many-images', holds: below(testError(0), 0.066) },
    'on-the-axis': { lab: 'absolute', holds: endsAt(0, [1, 0], 0.08) },
    'halfway-in': { lab: 'squared', holds: endsAt(0, [1, 0.4], 0.02) },
  },
  steps: [
    {
      id: 'memorise',
      kind: 'predict',
      lab: 'few',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'choice',
        choices: {
          'nearly-all': below(testError(0), 0.05),
          'three-quarters': between(0.15, testError(0), 0.35),
          guess: above(testError(0), 0.7),
        },
      },
    },
    { id: 'gap', kind: 'read', lab: 'few', view: { charts: ['loss', 'accuracyTest'] } },
    {
      id: 'longer',
      kind: 'predict',
      lab: 'few-long',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'choice',
        choices: {
          falls: below(testLoss(0), 0.7),
          stays: between(0.7, testLoss(0), 1),
          rises: above(testLoss(0), 1),
        },
      },
    },
    {
      id: 'decay',
      kind: 'predict',
      lab: 'decay',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'choice',
        choices: {
          fewer: below(errors, 0.8),
          same: between(0.85, errors, 1.18),
          more: above(errors, 1.3),
        },
      },
    },
    {
      id: 'more-data',
      kind: 'predict',
      lab: 'more',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'choice',
        choices: {
          same: above(testError(0), 0.18),
          half: between(0.05, testError(0), 0.14),
          none: below(testError(0), 0.02),
        },
      },
    },
    {
      id: 'how-many',
      kind: 'try',
      lab: 'few',
      view: { charts: ['loss', 'accuracyTest'] },
      open: ['network-sizes', 'network-penalties'],
      point: [
        { kind: 'control', control: 'network-sizes' },
        { kind: 'control', control: 'network-penalties' },
      ],
      until: all(below(testError(0), 0.075), played()),
      solution: { lab: 'many-images' },
    },
    {
      id: 'diamond',
      kind: 'predict',
      lab: 'absolute',
      view: { layers: { points: false, contours: false, heatMap: false } },
      ask: {
        kind: 'place',
        run: 0,
        within: 0.2,
        traps: {
          shrunk: { at: [1, 0.4], within: 0.18 },
          minimum: { at: [2, 0.8], within: 0.4 },
          origin: { at: [0, 0], within: 0.5 },
        },
      },
    },
    { id: 'squares', kind: 'read', lab: 'squared', view: { playing: true } },
  ],
  sources: [
    {
      title: 'Understanding deep learning requires rethinking generalization',
      authors: 'Zhang, Bengio, Hardt, Recht, Vinyals',
      year: 2017,
      url: 'https://arxiv.org/abs/1611.03530',
    },
    {
      title: 'On Calibration of Modern Neural Networks',
      authors: 'Guo, Pleiss, Sun, Weinberger',
      year: 2017,
      url: 'https://arxiv.org/abs/1706.04599',
    },
    {
      title: 'Ridge Regression: Biased Estimation for Nonorthogonal Problems',
      authors: 'Hoerl, Kennard',
      year: 1970,
      url: 'https://doi.org/10.1080/00401706.1970.10488634',
    },
    {
      title: 'Regression Shrinkage and Selection via the Lasso',
      authors: 'Tibshirani',
      year: 1996,
      url: 'https://doi.org/10.1111/j.2517-6161.1996.tb02080.x',
    },
  ],
});
