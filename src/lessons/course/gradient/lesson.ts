import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  below,
  between,
  coordinate,
  detour,
  endsAt,
  layer,
  loss,
  near,
  played,
  ratio,
  stepLength,
} from '../../schema/say';

const bowl = (start: readonly [number, number]) => ({
  objective: {
    kind: 'formula',
    formula: '0.5*x^2 + 5*y^2',
    domain: [
      [-5, 5],
      [-2, 2],
    ],
    start,
  },
  steps: 200,
  runs: [{ optimizer: 'sgd', hyper: { lr: 0.02 } }],
});

const hollows = (start: readonly [number, number]) => ({
  objective: { kind: 'surface', surface: 'two-gaussians', start },
  steps: 300,
  runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
});

const shrinks = ratio(stepLength(0, 20), stepLength(0, 1));

export const lesson = defineLesson({
  id: 'gradient',
  hide: ['learning-rates', 'maps', 'results'],
  labs: {
    parabola: {
      experiment: {
        objective: { kind: 'surface', surface: 'parabola-1d', start: [-2.5, 0] },
        steps: 30,
        runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
      },
    },
    bowl: { experiment: bowl([-4, 1.5]) },
    'on-the-axis': { experiment: bowl([-4, 0]) },
    hollows: { experiment: hollows([0.1, 1.8]) },
    'hollows-beside': { experiment: hollows([0.5, 1.5]) },
  },
  claims: {
    'first-step': { lab: 'parabola', holds: near(coordinate('x', 0, 1), -2, 0.01) },
    'shorter-and-shorter': { lab: 'parabola', holds: below(shrinks, 0.1) },
    'floor-first': {
      lab: 'bowl',
      holds: all(below(coordinate('y', 0, 15), 0.1), between(-3.5, coordinate('x', 0, 15), -2.5)),
    },
    'axis-is-straight': { lab: 'on-the-axis', holds: below(detour(0), 1e-6) },
    'shallow-one': {
      lab: 'hollows',
      holds: all(endsAt(0, [-1.49, 0.5], 0.1), near(loss(0), -0.7, 0.05)),
    },
    'deeper-one': {
      lab: 'hollows-beside',
      holds: all(endsAt(0, [0.96, 0], 0.1), near(loss(0), -1.03, 0.05)),
    },
  },
  steps: [
    {
      id: 'slope',
      kind: 'read',
      lab: 'parabola',
      point: [{ kind: 'place', at: [-2.5, 6.25] }],
    },
    {
      id: 'first-step',
      kind: 'predict',
      lab: 'parabola',
      ask: { kind: 'number', at: 1, of: coordinate('x', 0), within: 0.05, scale: 'absolute' },
    },
    {
      id: 'step-lengths',
      kind: 'predict',
      lab: 'parabola',
      ask: {
        kind: 'choice',
        choices: {
          longer: above(shrinks, 1.3),
          same: between(0.7, shrinks, 1.3),
          shorter: below(shrinks, 0.7),
        },
      },
    },
    {
      id: 'two-slopes',
      kind: 'try',
      lab: 'bowl',
      open: ['gradient-field'],
      point: [{ kind: 'control', control: 'gradient-field' }],
      until: layer('gradient'),
      solution: { view: { layers: { gradient: true } } },
    },
    {
      id: 'route',
      kind: 'predict',
      lab: 'bowl',
      view: { layers: { gradient: true } },
      ask: {
        kind: 'choice',
        choices: {
          straight: below(detour(0), 0.03),
          floor: all(above(detour(0), 0.03), below(coordinate('y', 0, 15), 0.15)),
          around: above(loss(0, 15), 15),
        },
      },
    },
    {
      id: 'straight-line',
      kind: 'try',
      lab: 'bowl',
      view: { layers: { gradient: true } },
      open: ['start'],
      point: [{ kind: 'control', control: 'start' }],
      until: all(below(detour(0), 0.005), played()),
      solution: { lab: 'on-the-axis' },
    },
    {
      id: 'two-hollows',
      kind: 'predict',
      lab: 'hollows',
      view: { layers: { points: false } },
      ask: {
        kind: 'place',
        run: 0,
        within: 0.45,
        traps: { deeper: { at: [0.96, 0], within: 0.6 }, start: { at: [0.1, 1.8], within: 0.5 } },
      },
    },
    {
      id: 'only-here',
      kind: 'read',
      lab: 'hollows-beside',
      view: { playing: true },
      open: ['start'],
    },
  ],
  sources: [
    {
      title: 'Cauchy and the Gradient Method',
      authors: 'Lemaréchal',
      year: 2012,
      url: 'https://www.math.uni-bielefeld.de/documenta/vol-ismp/40_lemarechal-claude.pdf',
    },
    {
      title: 'Deep Learning, chapter 4.3: Gradient-Based Optimization',
      authors: 'Goodfellow, Bengio, Courville',
      year: 2016,
      url: 'https://www.deeplearningbook.org/contents/numerical.html',
    },
  ],
});
