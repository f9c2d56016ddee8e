import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  below,
  between,
  coordinate,
  diverged,
  endsAt,
  loss,
  meanLoss,
  not,
  played,
  ratio,
  spread,
  steps,
  testError,
} from '../../schema/say';

const sgd = (lr: number, schedule: object = { kind: 'constant' }) => ({
  optimizer: 'sgd',
  hyper: { lr },
  schedule,
});

const noisy = (...runs: readonly object[]) => ({
  objective: { kind: 'surface', surface: 'stochastic-quadratic', start: [-4, 2], gradientNoise: 1 },
  steps: 400,
  runs,
});

const ravine = (...runs: readonly object[]) => ({
  objective: { kind: 'surface', surface: 'quadratic', start: [-4, 1.6] },
  steps: 100,
  runs,
});

const adam = (schedule: string) => ({
  optimizer: 'adam',
  hyper: { lr: 0.005 },
  schedule: { kind: schedule },
});

/** Far down early, and close to the minimum in the end. */
const fast = (run: number) => below(steps(run, 0.5), 50);
const close = (run: number) => below(spread(run, [0, 0], 40), 0.2);

const afterCut = ratio(meanLoss(0, 180), meanLoss(0, 100, 200));
const errors = ratio(testError(1), testError(0));

export const lesson = defineLesson({
  id: 'schedules',
  hide: ['maps', 'learning-rates', 'inspector'],
  labs: {
    three: { experiment: noisy(sgd(0.2), sgd(0.01), sgd(0.2, { kind: 'cosine' })) },
    cut: { experiment: noisy(sgd(0.2, { kind: 'step', stepSize: 200, gamma: 0.05 })) },
    early: { experiment: ravine(sgd(0.05, { kind: 'exponential', gamma: 0.9 })) },
    constant: { experiment: noisy(sgd(0.2)) },
    chosen: { experiment: noisy(sgd(0.2, { kind: 'cosine' })) },
    steep: {
      experiment: {
        objective: {
          kind: 'formula',
          formula: '0.25*x^4 + 0.5*y^2',
          domain: [
            [-4, 4],
            [-3, 3],
          ],
          start: [3, 2],
        },
        steps: 100,
        runs: [sgd(0.3), sgd(0.3, { kind: 'linear-warmup', warmupSteps: 20, startFactor: 0.1 })],
      },
    },
    digits: {
      experiment: {
        objective: { kind: 'network', model: 'mlp-128-128', batchSize: 16 },
        steps: 600,
        runs: [adam('constant'), adam('cosine')],
      },
    },
    'no-noise': { experiment: ravine(sgd(0.07), sgd(0.07, { kind: 'cosine' })) },
  },
  claims: {
    'both-at-once': {
      lab: 'three',
      holds: all(
        below(steps(2, 0.5), 30),
        below(spread(2, [0, 0], 40), 0.16),
        above(spread(0, [0, 0], 40), 0.25),
        above(steps(1, 0.5), 100),
      ),
    },
    'drops-by-far': { lab: 'cut', holds: below(afterCut, 0.3) },
    'halfway-there': { lab: 'early', holds: endsAt(0, [-2.41, 0], 0.1) },
    'cosine-does': { lab: 'chosen', holds: all(fast(0), close(0)) },
    'warm-arrives': {
      lab: 'steep',
      holds: all(diverged(0), below(steps(1, 0.1), 20)),
    },
    'fewer-errors': {
      lab: 'digits',
      holds: all(above(testError(0), 0.07), below(testError(1), 0.062)),
    },
    'constant-ends-lower': {
      lab: 'no-noise',
      holds: all(below(loss(0), 1e-4), above(loss(1), 1e-3)),
    },
  },
  steps: [
    {
      id: 'three',
      kind: 'predict',
      lab: 'three',
      view: { charts: ['loss', 'lr'] },
      ask: {
        kind: 'choice',
        choices: {
          large: all(fast(0), close(0)),
          small: all(fast(1), close(1)),
          falling: all(fast(2), close(2)),
          none: all(
            not(all(fast(0), close(0))),
            not(all(fast(1), close(1))),
            not(all(fast(2), close(2))),
          ),
        },
      },
    },
    {
      id: 'cut',
      kind: 'predict',
      lab: 'cut',
      view: { charts: ['loss', 'lr'] },
      ask: {
        kind: 'choice',
        choices: {
          slower: between(0.7, afterCut, 1.4),
          drops: below(afterCut, 0.7),
          rises: above(afterCut, 1.4),
        },
      },
    },
    {
      id: 'early',
      kind: 'predict',
      lab: 'early',
      view: { charts: ['loss', 'lr'] },
      ask: {
        kind: 'place',
        run: 0,
        within: 0.7,
        traps: {
          minimum: { at: [0, 0], within: 1.2 },
          start: { at: [-4, 1.6], within: 0.8 },
        },
      },
    },
    { id: 'sums', kind: 'read', lab: 'early', view: { charts: ['loss', 'lr'] } },
    {
      id: 'choose',
      kind: 'try',
      lab: 'constant',
      view: { charts: ['loss', 'lr'] },
      open: ['schedule'],
      point: [{ kind: 'control', control: 'schedule', run: 0 }],
      until: all(fast(0), close(0), played()),
      solution: { lab: 'chosen' },
    },
    {
      id: 'warm-up',
      kind: 'predict',
      lab: 'steep',
      view: { charts: ['loss', 'lr'] },
      ask: {
        kind: 'choice',
        choices: {
          both: all(below(loss(0), 0.1), below(loss(1), 0.1)),
          constant: all(diverged(0), below(loss(1), 0.1)),
          warmed: all(diverged(1), below(coordinate('x', 0), 10)),
          neither: all(diverged(0), diverged(1)),
        },
      },
    },
    {
      id: 'digits',
      kind: 'predict',
      lab: 'digits',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'choice',
        choices: {
          more: above(errors, 1.25),
          same: between(0.8, errors, 1.25),
          fewer: below(errors, 0.8),
        },
      },
    },
    { id: 'noise-decides', kind: 'read', lab: 'no-noise', view: { playing: true } },
  ],
  sources: [
    {
      title: 'A Stochastic Approximation Method',
      authors: 'Robbins, Monro',
      year: 1951,
      url: 'https://doi.org/10.1214/aoms/1177729586',
    },
    {
      title: 'SGDR: Stochastic Gradient Descent with Warm Restarts',
      authors: 'Loshchilov, Hutter',
      year: 2017,
      url: 'https://arxiv.org/abs/1608.03983',
    },
    {
      title: 'Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour',
      authors: 'Goyal, Dollár, Girshick, Noordhuis, Wesolowski, Kyrola, Tulloch, Jia, He',
      year: 2017,
      url: 'https://arxiv.org/abs/1706.02677',
    },
  ],
});
