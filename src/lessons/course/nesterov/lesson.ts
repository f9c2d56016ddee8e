import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  below,
  between,
  crossings,
  highest,
  loss,
  played,
  rate,
  ratio,
  spread,
  stepsToStay,
} from '../../schema/say';

const sgd = (lr: number) => ({ optimizer: 'sgd', hyper: { lr } });
const heavy = (lr: number) => ({ optimizer: 'momentum', hyper: { lr, momentum: 0.9 } });
const nesterov = (lr: number, momentum = 0.9) => ({
  optimizer: 'nesterov',
  hyper: { lr, momentum },
});

const ravine = (...runs: readonly object[]) => ({
  objective: { kind: 'surface', surface: 'quadratic', start: [-4, 1.6] },
  steps: 200,
  runs,
});

const parabola = (...runs: readonly object[]) => ({
  objective: { kind: 'surface', surface: 'parabola-1d', start: [-2.5, 0] },
  steps: 100,
  runs,
});

const arrives = 1e-3;
const far = 1000;
const noisy = ratio(spread(1, [0, 0], 500), spread(0, [0, 0], 500));

export const lesson = defineLesson({
  id: 'nesterov',
  hide: ['maps', 'learning-rates'],
  labs: {
    pair: { experiment: ravine(heavy(0.03), nesterov(0.03)) },
    three: { experiment: ravine(sgd(0.03), heavy(0.03), nesterov(0.03)) },
    limits: { experiment: parabola(sgd(0.8), heavy(0.8), nesterov(0.8)) },
    'nesterov-far': { experiment: parabola(nesterov(0.8)) },
    'nesterov-near': { experiment: parabola(nesterov(0.62)) },
    noise: {
      experiment: {
        objective: { kind: 'surface', surface: 'stochastic-quadratic', start: [-4, 2] },
        steps: 1000,
        runs: [heavy(0.02), nesterov(0.02)],
      },
    },
    alone: { experiment: ravine(nesterov(0.03)) },
    tuned: { experiment: ravine(nesterov(0.04, 0.8)) },
  },
  claims: {
    'looking-wins': {
      lab: 'three',
      holds: all(
        between(50, stepsToStay(2, arrives), 75),
        between(85, stepsToStay(1, arrives), 115),
        between(125, stepsToStay(0, arrives), 170),
        above(crossings(1, 'y'), 30),
      ),
    },
    'swings-die': {
      lab: 'pair',
      holds: all(above(highest('y', 0, 20), 0.3), below(highest('y', 1, 20), 0.01)),
    },
    'only-nesterov': {
      lab: 'limits',
      holds: all(above(loss(2), far), below(loss(1), 0.1), below(loss(0), arrives)),
    },
    'little-left': { lab: 'noise', holds: between(0.8, noisy, 1.05) },
    'tuned-pair': { lab: 'tuned', holds: below(stepsToStay(0, arrives), 35) },
  },
  steps: [
    {
      id: 'look-first',
      kind: 'read',
      lab: 'pair',
      view: { layers: { arrows: true }, selected: 1 },
      point: [{ kind: 'arrow', arrow: 'momentum', run: 1 }],
    },
    {
      id: 'race',
      kind: 'predict',
      lab: 'three',
      ask: {
        kind: 'order',
        items: {
          descent: stepsToStay(0, arrives),
          heavy: stepsToStay(1, arrives),
          nesterov: stepsToStay(2, arrives),
        },
        traps: ['heavy', 'descent'],
      },
    },
    {
      id: 'why',
      kind: 'read',
      lab: 'pair',
      view: { charts: ['loss', 'distance'], playing: true },
    },
    {
      id: 'limit',
      kind: 'predict',
      lab: 'limits',
      ask: {
        kind: 'choice',
        choices: {
          none: below(highest('loss', 2), far),
          descent: above(loss(0), far),
          heavy: above(loss(1), far),
          nesterov: all(above(loss(2), far), below(loss(1), 1), below(loss(0), 1)),
        },
      },
    },
    {
      id: 'back-below',
      kind: 'try',
      lab: 'nesterov-far',
      open: ['rate'],
      point: [{ kind: 'control', control: 'rate', run: 0 }],
      until: all(below(loss(0), arrives), above(rate(0), 0.55), played()),
      solution: { lab: 'nesterov-near' },
    },
    {
      id: 'noise',
      kind: 'predict',
      lab: 'noise',
      ask: {
        kind: 'choice',
        choices: {
          half: below(noisy, 0.7),
          same: between(0.7, noisy, 1.1),
          wider: above(noisy, 1.1),
        },
      },
    },
    {
      id: 'tune',
      kind: 'try',
      lab: 'alone',
      open: ['rate', 'hyper'],
      point: [
        { kind: 'control', control: 'rate', run: 0 },
        { kind: 'control', control: 'hyper', run: 0 },
      ],
      until: all(below(stepsToStay(0, arrives), 40), played()),
      solution: { lab: 'tuned' },
    },
  ],
  sources: [
    {
      title: 'A method for solving the convex programming problem with convergence rate O(1/k²)',
      authors: 'Nesterov',
      year: 1983,
      url: 'https://www.mathnet.ru/eng/dan46009',
    },
    {
      title: 'On the importance of initialization and momentum in deep learning',
      authors: 'Sutskever, Martens, Dahl, Hinton',
      year: 2013,
      url: 'https://proceedings.mlr.press/v28/sutskever13.html',
    },
  ],
});
