import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  below,
  between,
  coordinate,
  distance,
  endsAt,
  highest,
  loss,
  near,
  played,
  steps,
} from '../../schema/say';

const newton = (hyper: object = {}) => ({ optimizer: 'newton', hyper });

const surface = (
  id: string,
  start: readonly [number, number],
  count: number,
  ...runs: readonly object[]
) => ({ objective: { kind: 'surface', surface: id, start }, steps: count, runs });

const four = (...runs: readonly object[]) => surface('himmelblau', [0.5, -0.5], 60, ...runs);

const there = 1e-6;

export const lesson = defineLesson({
  id: 'second-order',
  hide: ['maps', 'learning-rates'],
  labs: {
    ravine: { experiment: surface('quadratic', [-4, 1.6], 20, newton()) },
    'ravine-descent': {
      experiment: surface('quadratic', [-4, 1.6], 150, { optimizer: 'sgd', hyper: { lr: 0.075 } }),
    },
    valley: {
      experiment: surface(
        'rosenbrock',
        [-1.5, 2],
        1500,
        newton(),
        { optimizer: 'bfgs' },
        { optimizer: 'adam', hyper: { lr: 0.1 } },
        { optimizer: 'sgd', hyper: { lr: 0.0018 } },
      ),
    },
    'valley-newton': { experiment: surface('rosenbrock', [-1.5, 2], 10, newton()) },
    top: { experiment: four(newton()) },
    'top-absolute': { experiment: four(newton({ curvature: 'absolute' })) },
    region: { experiment: four({ optimizer: 'newton-trust-region' }) },
    'learned-bend': { experiment: four({ optimizer: 'bfgs' }) },
  },
  claims: {
    'descent-a-hundred': { lab: 'ravine-descent', holds: between(88, steps(0, there), 118) },
    'one-step': { lab: 'ravine', holds: below(loss(0, 1), 1e-9) },
    'newton-leads': {
      lab: 'valley',
      holds: all(
        below(steps(0, there), 8),
        between(20, steps(1, there), 50),
        between(700, steps(2, there), 1250),
        above(loss(3), 1e-3),
      ),
    },
    'wild-jump': {
      lab: 'valley-newton',
      holds: all(above(highest('loss', 0), 300), below(loss(0, 7), 1e-9)),
    },
    'digits-double': {
      lab: 'valley-newton',
      holds: all(
        above(distance(0, [1, 1], 4), 0.1),
        between(1e-4, distance(0, [1, 1], 5), 0.01),
        below(distance(0, [1, 1], 6), 1e-5),
      ),
    },
    'ends-on-top': {
      lab: 'top',
      holds: all(endsAt(0, [-0.27, -0.92], 0.05), above(loss(0), 150)),
    },
    'absolute-falls': { lab: 'top-absolute', holds: below(loss(0), there) },
    'region-falls': { lab: 'region', holds: below(loss(0), there) },
    'bfgs-falls': { lab: 'learned-bend', holds: below(loss(0), there) },
  },
  steps: [
    { id: 'parabola', kind: 'read', lab: 'ravine', view: { layers: { curvature: true } } },
    {
      id: 'how-many',
      kind: 'predict',
      lab: 'ravine',
      ask: { kind: 'number', of: steps(0, there), within: 0.5, scale: 'absolute' },
    },
    {
      id: 'valley',
      kind: 'predict',
      lab: 'valley',
      ask: {
        kind: 'order',
        items: {
          newton: steps(0, there),
          bfgs: steps(1, there),
          adam: steps(2, there),
          descent: steps(3, there),
        },
        traps: ['adam', 'bfgs', 'descent'],
      },
    },
    {
      id: 'digits',
      kind: 'read',
      lab: 'valley-newton',
      view: { charts: ['loss', 'distance'], step: 5 },
    },
    {
      id: 'hilltop',
      kind: 'predict',
      lab: 'top',
      ask: {
        kind: 'place',
        run: 0,
        within: 0.6,
        traps: {
          nearest: { at: [3.58, -1.85], within: 1 },
          right: { at: [3, 2], within: 1 },
          'upper-left': { at: [-2.81, 3.13], within: 1 },
          'lower-left': { at: [-3.78, -3.28], within: 1 },
        },
      },
    },
    {
      id: 'downhill',
      kind: 'try',
      lab: 'top',
      open: ['hyper', 'optimizer'],
      point: [{ kind: 'control', control: 'hyper', run: 0 }],
      until: all(below(loss(0), 1e-3), played()),
      solution: { lab: 'top-absolute' },
    },
    { id: 'price', kind: 'read', lab: 'valley' },
    {
      id: 'learned',
      kind: 'predict',
      lab: 'learned-bend',
      ask: {
        kind: 'choice',
        choices: {
          top: all(near(coordinate('x', 0), -0.27, 0.5), near(coordinate('y', 0), -0.92, 0.5)),
          minimum: below(loss(0), 0.01),
          off: above(highest('loss', 0), 1e6),
        },
      },
    },
  ],
  sources: [
    {
      title: 'Numerical Optimization',
      authors: 'Nocedal, Wright',
      year: 2006,
      url: 'https://doi.org/10.1007/978-0-387-40065-5',
    },
    {
      title: 'On the limited memory BFGS method for large scale optimization',
      authors: 'Liu, Nocedal',
      year: 1989,
      url: 'https://doi.org/10.1007/BF01589116',
    },
    {
      title:
        'Identifying and attacking the saddle point problem in high-dimensional non-convex optimization',
      authors: 'Dauphin, Pascanu, Gulcehre, Cho, Ganguli, Bengio',
      year: 2014,
      url: 'https://arxiv.org/abs/1406.2572',
    },
  ],
});
