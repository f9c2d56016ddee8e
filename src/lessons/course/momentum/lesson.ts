import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  below,
  between,
  crossings,
  detour,
  endsAt,
  highest,
  loss,
  played,
  stepsToStay,
} from '../../schema/say';

const sgd = (lr: number) => ({ optimizer: 'sgd', hyper: { lr } });
const heavy = (lr: number, momentum: number) => ({
  optimizer: 'momentum',
  hyper: { lr, momentum },
});

const ravine = (...runs: readonly object[]) => ({
  objective: { kind: 'surface', surface: 'quadratic', start: [-4, 1.6] },
  steps: 200,
  runs,
});

const hill = (momentum: number) => ({
  objective: { kind: 'surface', surface: 'double-well-1d', start: [1.7, 0] },
  steps: 200,
  runs: [heavy(0.01, momentum)],
});

const arrives = 1e-3;

export const lesson = defineLesson({
  id: 'momentum',
  hide: ['maps', 'learning-rates'],
  labs: {
    zigzag: { experiment: ravine(sgd(0.078)) },
    slow: { experiment: ravine(sgd(0.02)) },
    'sgd-tuned': { experiment: ravine(sgd(0.074)) },
    heavy: { experiment: ravine(heavy(0.02, 0.9)) },
    three: {
      experiment: { ...ravine(heavy(0.05, 0), heavy(0.05, 0.6), heavy(0.05, 0.97)), steps: 500 },
    },
    'heavy-tuned': { experiment: ravine(heavy(0.06, 0.6)) },
    'hill-light': { experiment: hill(0.5) },
    hill: { experiment: hill(0.9) },
  },
  claims: {
    'from-wall-to-wall': { lab: 'zigzag', holds: above(crossings(0, 'y'), 150) },
    'best-of-sgd': { lab: 'sgd-tuned', holds: between(45, stepsToStay(0, arrives), 66) },
    overshoots: {
      lab: 'heavy',
      holds: all(between(0.8, highest('x', 0), 1.6), below(loss(0), arrives)),
    },
    'some-is-best': {
      lab: 'three',
      holds: all(
        below(stepsToStay(1, arrives), 33),
        between(75, stepsToStay(0, arrives), 100),
        between(280, stepsToStay(2, arrives), 420),
      ),
    },
    'both-tuned': { lab: 'heavy-tuned', holds: below(stepsToStay(0, arrives), 33) },
    'light-stays': { lab: 'hill-light', holds: endsAt(0, [0.96, 0], 0.1) },
    'over-the-hill': { lab: 'hill', holds: endsAt(0, [-1.04, 0], 0.1) },
  },
  steps: [
    {
      id: 'zigzag',
      kind: 'predict',
      lab: 'zigzag',
      ask: {
        kind: 'choice',
        choices: {
          smooth: below(detour(0), 0.3),
          zigzag: all(above(crossings(0, 'y'), 50), below(loss(0), 0.1)),
          flies: above(loss(0), 1000),
        },
      },
    },
    { id: 'two-factors', kind: 'read', lab: 'zigzag' },
    {
      id: 'best-rate',
      kind: 'try',
      lab: 'slow',
      open: ['rate'],
      point: [{ kind: 'control', control: 'rate', run: 0 }],
      until: all(below(stepsToStay(0, arrives), 75), played()),
      solution: { lab: 'sgd-tuned' },
    },
    {
      id: 'memory',
      kind: 'read',
      lab: 'heavy',
      view: { layers: { arrows: true } },
      point: [{ kind: 'arrow', arrow: 'momentum', run: 0 }],
    },
    {
      id: 'overshoot',
      kind: 'predict',
      lab: 'heavy',
      view: { layers: { arrows: true } },
      ask: {
        kind: 'choice',
        choices: {
          stops: below(highest('x', 0), 0.2),
          returns: all(above(highest('x', 0), 0.5), below(loss(0), 0.1)),
          leaves: above(loss(0), 10),
        },
      },
    },
    {
      id: 'how-much',
      kind: 'predict',
      lab: 'three',
      ask: {
        kind: 'order',
        items: {
          none: stepsToStay(0, arrives),
          some: stepsToStay(1, arrives),
          much: stepsToStay(2, arrives),
        },
        traps: ['much', 'none'],
      },
    },
    {
      id: 'tune-both',
      kind: 'try',
      lab: 'heavy',
      open: ['rate', 'hyper'],
      point: [
        { kind: 'control', control: 'rate', run: 0 },
        { kind: 'control', control: 'hyper', run: 0 },
      ],
      until: all(below(stepsToStay(0, arrives), 40), played()),
      solution: { lab: 'heavy-tuned' },
    },
    {
      id: 'hill',
      kind: 'predict',
      lab: 'hill',
      ask: {
        kind: 'place',
        run: 0,
        within: 0.25,
        along: 'x',
        traps: {
          first: { at: [0.96, 0], within: 0.4 },
          top: { at: [0.08, 0], within: 0.3 },
        },
      },
    },
    { id: 'light', kind: 'read', lab: 'hill-light', view: { playing: true }, open: ['hyper'] },
  ],
  sources: [
    {
      title: 'Some methods of speeding up the convergence of iteration methods',
      authors: 'Polyak',
      year: 1964,
      url: 'https://doi.org/10.1016/0041-5553(64)90137-5',
    },
    {
      title: 'Why Momentum Really Works',
      authors: 'Goh',
      year: 2017,
      url: 'https://distill.pub/2017/momentum/',
    },
  ],
});
