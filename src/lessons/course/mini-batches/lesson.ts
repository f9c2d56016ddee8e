import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  below,
  between,
  distance,
  near,
  played,
  spread,
  testError,
} from '../../schema/say';
import { lineFit, linePoints } from '../line-fit';

/** Least squares on the line's points. */
const best = [1.48, -0.5] as const;

const noisy = (batchSize: number) => ({
  objective: {
    kind: 'surface',
    surface: 'stochastic-quadratic',
    start: [-4, 2],
    gradientNoise: 1,
    batchSize,
  },
  steps: 400,
  runs: [{ optimizer: 'sgd', hyper: { lr: 0.2 } }],
});

const digits = (batchSize: number, steps: number, lr: number) => ({
  objective: { kind: 'network', model: 'mlp-128-128', batchSize },
  steps,
  runs: [{ optimizer: 'sgd', hyper: { lr } }],
});

const wander = spread(0, [0, 0], 200);

export const lesson = defineLesson({
  id: 'mini-batches',
  hide: ['maps', 'learning-rates', 'inspector'],
  labs: {
    full: { experiment: lineFit(linePoints, 60) },
    single: { experiment: lineFit(linePoints, 240, { batchSize: 1 }) },
    'noise-1': { experiment: noisy(1) },
    'noise-16': { experiment: noisy(16) },
    'few-steps': { experiment: digits(512, 60, 0.1) },
    'many-steps': { experiment: digits(32, 960, 0.1) },
    'few-large-steps': { experiment: digits(512, 60, 0.5) },
  },
  claims: {
    'full-step': {
      lab: 'full',
      holds: all(near(distance(0, best, 0), 5.7, 0.1), near(distance(0, best, 1), 4.2, 0.1)),
    },
    'full-settles': { lab: 'full', holds: below(distance(0, best), 0.05) },
    'twelve-steps': { lab: 'single', holds: below(distance(0, best, 12), 2) },
    'hovers-at-a-tenth': { lab: 'single', holds: between(0.05, spread(0, best, 120), 0.2) },
    'wanders-wide': { lab: 'noise-1', holds: between(0.3, wander, 0.6) },
    'wanders-a-quarter': { lab: 'noise-16', holds: between(0.07, wander, 0.15) },
    'one-in-eight': { lab: 'few-steps', holds: between(0.1, testError(0), 0.16) },
    'one-in-sixteen': { lab: 'many-steps', holds: below(testError(0), 0.075) },
    'larger-rate': { lab: 'few-large-steps', holds: below(testError(0), 0.105) },
  },
  steps: [
    {
      id: 'another-surface',
      kind: 'read',
      lab: 'single',
      view: { step: 3 },
      point: [{ kind: 'control', control: 'data-plot' }],
    },
    {
      id: 'one-pass',
      kind: 'predict',
      lab: 'single',
      ask: {
        kind: 'choice',
        at: 12,
        choices: {
          nearer: below(distance(0, best), 2.5),
          same: between(3.2, distance(0, best), 5),
          farther: above(distance(0, best), 5.5),
        },
      },
    },
    {
      id: 'and-then',
      kind: 'predict',
      lab: 'single',
      ask: {
        kind: 'choice',
        choices: {
          settles: below(spread(0, best, 120), 0.01),
          hovers: between(0.03, spread(0, best, 120), 0.6),
          leaves: above(spread(0, best, 120), 2),
        },
      },
    },
    { id: 'an-average', kind: 'read', lab: 'noise-1', view: { playing: true } },
    {
      id: 'sixteen',
      kind: 'predict',
      lab: 'noise-16',
      ask: {
        kind: 'choice',
        choices: {
          half: between(0.17, wander, 0.28),
          quarter: between(0.06, wander, 0.16),
          sixteenth: below(wander, 0.04),
        },
      },
    },
    {
      id: 'quiet',
      kind: 'try',
      lab: 'noise-1',
      open: ['batch-size', 'rate'],
      point: [
        { kind: 'control', control: 'batch-size' },
        { kind: 'control', control: 'rate', run: 0 },
      ],
      until: all(below(wander, 0.14), played()),
      solution: { lab: 'noise-16' },
    },
    {
      id: 'same-images',
      kind: 'predict',
      lab: 'many-steps',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'choice',
        choices: {
          worse: above(testError(0), 0.16),
          same: between(0.1, testError(0), 0.16),
          better: below(testError(0), 0.08),
        },
      },
    },
    {
      id: 'rate-and-batch',
      kind: 'try',
      lab: 'few-steps',
      view: { charts: ['loss', 'accuracyTest'] },
      open: ['rate'],
      point: [{ kind: 'control', control: 'rate', run: 0 }],
      until: all(below(testError(0), 0.11), played()),
      solution: { lab: 'few-large-steps' },
    },
  ],
  sources: [
    {
      title: 'A Stochastic Approximation Method',
      authors: 'Robbins, Monro',
      year: 1951,
      url: 'https://doi.org/10.1214/aoms/1177729586',
    },
    {
      title: 'Optimization Methods for Large-Scale Machine Learning',
      authors: 'Bottou, Curtis, Nocedal',
      year: 2018,
      url: 'https://arxiv.org/abs/1606.04838',
    },
    {
      title: 'Revisiting Small Batch Training for Deep Neural Networks',
      authors: 'Masters, Luschi',
      year: 2018,
      url: 'https://arxiv.org/abs/1804.07612',
    },
  ],
});
