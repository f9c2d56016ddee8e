import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  below,
  between,
  diverged,
  loss,
  meanLoss,
  not,
  played,
  testError,
} from '../../schema/say';

const sgd = (lr: number) => ({ optimizer: 'sgd', hyper: { lr } });
const adam = (lr: number) => ({ optimizer: 'adam', hyper: { lr } });

const digits = (steps: number, runs: readonly object[], seed = 1) => ({
  seed,
  objective: { kind: 'network', model: 'mlp-128-128' },
  steps,
  runs,
});

export const lesson = defineLesson({
  id: 'many-parameters',
  hide: ['maps', 'learning-rates'],
  labs: {
    sixty: { experiment: digits(60, [adam(0.001)]) },
    three: { experiment: digits(150, [sgd(0.1), adam(0.001), adam(0.1)]) },
    'far-too-large': { experiment: digits(100, [sgd(2)]) },
    slow: { experiment: digits(300, [sgd(0.1)]) },
    tuned: { experiment: digits(300, [sgd(0.5)]) },
    'another-seed': { experiment: digits(150, [sgd(0.1), adam(0.001), adam(0.1)], 2) },
  },
  claims: {
    'begins-at-guessing': { lab: 'sixty', holds: between(2.1, loss(0, 0), 2.6) },
    'nine-in-ten': { lab: 'sixty', holds: between(0.08, testError(0), 0.13) },
    'small-rate-wins': {
      lab: 'three',
      holds: all(
        below(meanLoss(1, 20), 0.3),
        between(0.3, meanLoss(0, 20), 0.45),
        above(meanLoss(2, 20), 0.8),
      ),
    },
    'guesses-for-ever': {
      lab: 'far-too-large',
      holds: all(not(diverged(0)), above(testError(0), 0.8), below(meanLoss(0, 20), 2.6)),
    },
    'nearly-eight': { lab: 'slow', holds: between(0.068, testError(0), 0.088) },
    'half-a-unit': { lab: 'tuned', holds: below(testError(0), 0.058) },
    'another-draw': {
      lab: 'another-seed',
      holds: all(
        between(0.07, testError(1), 0.09),
        between(0.08, testError(0), 0.12),
        above(testError(2), 0.3),
      ),
    },
  },
  steps: [
    { id: 'count', kind: 'read', lab: 'sixty', view: { charts: ['loss', 'accuracyTest'] } },
    {
      id: 'sixty',
      kind: 'predict',
      lab: 'sixty',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'choice',
        choices: {
          guessing: above(testError(0), 0.75),
          half: between(0.3, testError(0), 0.7),
          'nine-in-ten': between(0.05, testError(0), 0.2),
          'nearly-all': below(testError(0), 0.03),
        },
      },
    },
    {
      id: 'same-rates',
      kind: 'predict',
      lab: 'three',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'order',
        items: {
          descent: meanLoss(0, 20),
          'adam-small': meanLoss(1, 20),
          'adam-large': meanLoss(2, 20),
        },
        traps: ['adam-large', 'descent'],
      },
    },
    { id: 'shadow', kind: 'read', lab: 'three', view: { charts: ['loss', 'gradientNorm'] } },
    {
      id: 'too-large',
      kind: 'predict',
      lab: 'far-too-large',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'choice',
        choices: {
          infinite: diverged(0),
          guesses: all(not(diverged(0)), above(testError(0), 0.75)),
          fastest: below(testError(0), 0.1),
        },
      },
    },
    {
      id: 'tune',
      kind: 'try',
      lab: 'slow',
      view: { charts: ['loss', 'accuracyTest'] },
      open: ['rate'],
      point: [{ kind: 'control', control: 'rate', run: 0 }],
      until: all(below(testError(0), 0.06), played()),
      solution: { lab: 'tuned' },
    },
    {
      id: 'chance',
      kind: 'read',
      lab: 'another-seed',
      view: { charts: ['loss', 'accuracyTest'] },
      open: ['seed'],
      point: [{ kind: 'control', control: 'seed' }],
    },
  ],
  sources: [
    {
      title: 'Gradient-based learning applied to document recognition',
      authors: 'LeCun, Bottou, Bengio, Haffner',
      year: 1998,
      url: 'https://doi.org/10.1109/5.726791',
    },
    {
      title: 'Visualizing the Loss Landscape of Neural Nets',
      authors: 'Li, Xu, Taylor, Studer, Goldstein',
      year: 2018,
      url: 'https://arxiv.org/abs/1712.09913',
    },
    {
      title: 'Descending through a Crowded Valley: Benchmarking Deep Learning Optimizers',
      authors: 'Schmidt, Schneider, Hennig',
      year: 2021,
      url: 'https://arxiv.org/abs/2007.01547',
    },
  ],
});
