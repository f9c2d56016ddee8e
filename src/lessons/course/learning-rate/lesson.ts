import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  below,
  between,
  coordinate,
  crossings,
  highest,
  loss,
  near,
  played,
  rate,
  steps,
  stepsToStay,
} from '../../schema/say';

const sgd = (lr: number) => ({ optimizer: 'sgd', hyper: { lr } });

const parabola = (...rates: readonly number[]) => ({
  objective: { kind: 'surface', surface: 'parabola-1d', start: [-2.5, 0] },
  steps: 60,
  runs: rates.map(sgd),
});

const ravine = (...rates: readonly number[]) => ({
  objective: { kind: 'surface', surface: 'quadratic', start: [-4, 1.6] },
  steps: 200,
  runs: rates.map(sgd),
});

const valley = (lr: number) => ({
  objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
  steps: 1000,
  runs: [sgd(lr)],
});

const arrives = 1e-3;
const far = 1000;

export const lesson = defineLesson({
  id: 'learning-rate',
  hide: ['maps', 'inspector'],
  labs: {
    three: { experiment: parabola(0.05, 0.4, 0.9) },
    slow: { experiment: parabola(0.05) },
    'at-half': { experiment: parabola(0.5) },
    'at-one': { experiment: parabola(1) },
    'just-above': { experiment: parabola(1.08) },
    ravine: { experiment: ravine(0.03, 0.075, 0.085) },
    valley: { experiment: valley(0.0005) },
    'valley-tuned': { experiment: valley(0.0018) },
    'valley-too-much': { experiment: valley(0.003) },
  },
  claims: {
    'middle-first': {
      lab: 'three',
      holds: all(
        below(stepsToStay(1, arrives), 4),
        between(15, stepsToStay(2, arrives), 25),
        between(35, stepsToStay(0, arrives), 50),
      ),
    },
    'changes-sides': { lab: 'three', holds: above(crossings(2, 'x'), 50) },
    'half-at-once': { lab: 'at-half', holds: below(steps(0, 1e-12), 2) },
    'never-lower': { lab: 'at-one', holds: near(loss(0), 6.25, 0.01) },
    'flies-off-across': {
      lab: 'ravine',
      holds: all(above(highest('y', 2), far), near(coordinate('x', 2), 0, 0.05)),
    },
    'arrives-below': {
      lab: 'ravine',
      holds: all(below(loss(1), arrives), above(crossings(1, 'y'), 100)),
    },
    'valley-in-time': { lab: 'valley-tuned', holds: below(steps(0, 0.5), 700) },
    'valley-door': { lab: 'valley-too-much', holds: above(highest('loss', 0), 1e6) },
  },
  steps: [
    {
      id: 'three-rates',
      kind: 'predict',
      lab: 'three',
      ask: {
        kind: 'order',
        items: {
          small: stepsToStay(0, arrives),
          middle: stepsToStay(1, arrives),
          large: stepsToStay(2, arrives),
        },
        traps: ['large', 'small'],
      },
    },
    {
      id: 'one-factor',
      kind: 'read',
      lab: 'three',
      point: [{ kind: 'chart', quantity: 'loss' }],
    },
    {
      id: 'three-steps',
      kind: 'try',
      lab: 'slow',
      view: { charts: ['loss', 'distance'] },
      open: ['rate'],
      point: [{ kind: 'control', control: 'rate', run: 0 }],
      until: all(below(steps(0, 1e-4), 3.5), played()),
      solution: { lab: 'at-half' },
    },
    {
      id: 'exactly-one',
      kind: 'predict',
      lab: 'at-one',
      ask: {
        kind: 'choice',
        choices: {
          arrives: below(loss(0), 0.1),
          jumps: near(loss(0), 6.25, 1),
          flies: above(loss(0), far),
        },
      },
    },
    {
      id: 'fly-off',
      kind: 'try',
      lab: 'at-one',
      open: ['rate'],
      point: [{ kind: 'control', control: 'rate', run: 0 }],
      until: all(above(loss(0), far), below(rate(0), 1.2), played()),
      solution: { lab: 'just-above' },
    },
    {
      id: 'limit',
      kind: 'read',
      lab: 'just-above',
      open: ['rate'],
    },
    {
      id: 'ravine',
      kind: 'predict',
      lab: 'ravine',
      ask: {
        kind: 'choice',
        choices: {
          none: below(highest('loss', 2), far),
          third: all(above(loss(2), far), below(loss(1), arrives)),
          two: above(loss(1), far),
          all: above(loss(0), far),
        },
      },
    },
    {
      id: 'where-to',
      kind: 'read',
      lab: 'ravine',
      view: { charts: ['loss', 'distance'] },
    },
    {
      id: 'valley',
      kind: 'try',
      lab: 'valley',
      open: ['rate', 'learning-rates'],
      point: [
        { kind: 'control', control: 'rate', run: 0 },
        { kind: 'control', control: 'learning-rates' },
      ],
      until: below(steps(0, 0.5), 950),
      solution: { lab: 'valley-tuned' },
    },
  ],
  sources: [
    {
      title: 'Efficient BackProp',
      authors: 'LeCun, Bottou, Orr, Müller',
      year: 1998,
      url: 'https://doi.org/10.1007/3-540-49430-8_2',
    },
    {
      title: 'Gradient Descent on Neural Networks Typically Occurs at the Edge of Stability',
      authors: 'Cohen, Kaur, Li, Kolter, Talwalkar',
      year: 2021,
      url: 'https://arxiv.org/abs/2103.00065',
    },
  ],
});
