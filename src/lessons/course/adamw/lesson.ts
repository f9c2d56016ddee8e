import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  apart,
  below,
  between,
  coordinate,
  endsAt,
  near,
  played,
  ratio,
  testError,
} from '../../schema/say';

const plane = (formula: string, start: readonly [number, number], ...runs: readonly object[]) => ({
  objective: {
    kind: 'formula',
    formula,
    domain: [
      [-3, 3],
      [-3, 3],
    ],
    start,
  },
  steps: 100,
  runs,
});

const adam = (lr: number, weightDecay: number) => ({
  optimizer: 'adam',
  hyper: { lr, weightDecay },
});
const adamw = (lr: number, weightDecay: number) => ({
  optimizer: 'adamw',
  hyper: { lr, weightDecay },
});

/** y has no influence: a weight that the data never ask for. */
const idle = (...runs: readonly object[]) => plane('x^2 + 0*y', [2, 2], ...runs);

const pulled = '(x-2)^2 + (y-1)^2';
const shares = ratio(coordinate('y', 0), coordinate('y', 1));
const errors = ratio(testError(0), testError(1));

export const lesson = defineLesson({
  id: 'adamw',
  hide: ['maps', 'learning-rates'],
  labs: {
    pull: {
      experiment: plane(pulled, [-2, -2], { optimizer: 'sgd', hyper: { lr: 0.1, weightDecay: 1 } }),
    },
    'two-ways': {
      experiment: plane(
        pulled,
        [-2, -2],
        { optimizer: 'sgd', hyper: { lr: 0.1, weightDecay: 0.5 } },
        {
          optimizer: 'sgd',
          hyper: { lr: 0.1 },
          wrappers: [{ kind: 'weight-decay', lambda: 0.5, mode: 'decoupled' }],
        },
      ),
    },
    idle: { experiment: idle(adam(0.01, 0.001), adam(0.01, 0.1)) },
    'idle-apart': { experiment: idle(adamw(0.01, 0.001), adamw(0.01, 0.1), adamw(0.01, 1)) },
    'idle-one': { experiment: idle(adamw(0.01, 0.01)) },
    halved: { experiment: idle(adamw(0.01, 0.7)) },
    network: {
      experiment: {
        objective: { kind: 'network', model: 'mlp-128-128' },
        steps: 200,
        runs: [adam(0.001, 0.1), adamw(0.001, 0.1)],
      },
    },
  },
  claims: {
    'between-both': { lab: 'pull', holds: endsAt(0, [4 / 3, 2 / 3], 0.02) },
    'same-path': { lab: 'two-ways', holds: below(apart(0, 1), 1e-9) },
    'same-speed': {
      lab: 'idle',
      holds: all(below(apart(0, 1), 0.001), below(coordinate('y', 1), 1.3)),
    },
    'each-its-own': {
      lab: 'idle-apart',
      holds: all(
        near(coordinate('y', 0), 2, 0.01),
        near(coordinate('y', 1), 1.81, 0.02),
        near(coordinate('y', 2), 0.73, 0.02),
      ),
    },
    'half-left': { lab: 'halved', holds: near(coordinate('y', 0), 1, 0.05) },
    'adam-errs': {
      lab: 'network',
      holds: all(above(testError(0), 0.13), below(testError(1), 0.08)),
    },
  },
  steps: [
    {
      id: 'pull',
      kind: 'predict',
      lab: 'pull',
      view: { layers: { points: false } },
      ask: {
        kind: 'place',
        run: 0,
        within: 0.35,
        traps: {
          minimum: { at: [2, 1], within: 0.38 },
          origin: { at: [0, 0], within: 0.7 },
        },
      },
    },
    {
      id: 'two-ways',
      kind: 'predict',
      lab: 'two-ways',
      ask: {
        kind: 'choice',
        choices: {
          same: below(apart(0, 1), 1e-6),
          'same-end': all(
            above(apart(0, 1), 1e-6),
            endsAt(0, [1.6, 0.8], 0.05),
            endsAt(1, [1.6, 0.8], 0.05),
          ),
          different: above(apart(0, 1), 0.1),
        },
      },
    },
    {
      id: 'idle',
      kind: 'predict',
      lab: 'idle',
      ask: {
        kind: 'choice',
        choices: {
          hundredfold: above(shares, 10),
          faster: between(1.1, shares, 10),
          same: all(below(apart(0, 1), 0.01), below(coordinate('y', 0), 1.5)),
          neither: all(above(coordinate('y', 0), 1.9), above(coordinate('y', 1), 1.9)),
        },
      },
    },
    {
      id: 'why',
      kind: 'read',
      lab: 'idle',
      view: { inspector: true, selected: 1, step: 10 },
      point: [{ kind: 'control', control: 'inspector' }],
    },
    {
      id: 'decoupled',
      kind: 'predict',
      lab: 'idle-apart',
      ask: {
        kind: 'order',
        items: {
          tiny: coordinate('y', 0),
          middle: coordinate('y', 1),
          large: coordinate('y', 2),
        },
        traps: ['tiny'],
      },
    },
    {
      id: 'half',
      kind: 'try',
      lab: 'idle-one',
      open: ['hyper'],
      point: [{ kind: 'control', control: 'hyper', run: 0 }],
      until: all(between(0.9, coordinate('y', 0), 1.1), played()),
      solution: { lab: 'halved' },
    },
    {
      id: 'network',
      kind: 'predict',
      lab: 'network',
      view: { charts: ['loss', 'accuracyTest'] },
      ask: {
        kind: 'choice',
        choices: {
          alike: between(0.7, errors, 1.4),
          adam: above(errors, 1.4),
          adamw: below(errors, 0.7),
        },
      },
    },
    { id: 'use', kind: 'read', lab: 'network', view: { charts: ['loss', 'accuracyTest'] } },
  ],
  sources: [
    {
      title: 'Decoupled Weight Decay Regularization',
      authors: 'Loshchilov, Hutter',
      year: 2019,
      url: 'https://arxiv.org/abs/1711.05101',
    },
    {
      title: 'A Simple Weight Decay Can Improve Generalization',
      authors: 'Krogh, Hertz',
      year: 1991,
      url: 'https://papers.nips.cc/paper/563-a-simple-weight-decay-can-improve-generalization',
    },
    {
      title: 'Implicit Bias of AdamW: ℓ∞ Norm Constrained Optimization',
      authors: 'Xie, Li',
      year: 2024,
      url: 'https://arxiv.org/abs/2404.04454',
    },
  ],
});
