import { defineLesson } from '../../schema/lesson';
import {
  above,
  all,
  below,
  between,
  coordinate,
  distance,
  diverged,
  endsAt,
  inspector,
  loss,
  near,
  not,
  played,
  ratio,
  spread,
  stepLength,
  steps,
  stepsToStay,
} from '../../schema/say';

const run = (optimizer: string, hyper: object) => ({ optimizer, hyper });

const stretched = (...runs: readonly object[]) => ({
  objective: {
    kind: 'surface',
    surface: 'ill-conditioned',
    parameters: { condition: 100 },
    start: [-4, 1],
  },
  steps: 200,
  runs,
});

const valley = (...runs: readonly object[]) => ({
  objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
  steps: 1000,
  runs,
});

/** Adam's rule without its two divisions by 1 - beta^t. */
const uncorrected = {
  optimizer: 'custom',
  rule: 'm = beta1 * m + (1 - beta1) * g\nv = beta2 * v + (1 - beta2) * g^2\ntheta = theta - lr * m / (sqrt(v) + eps)',
  hyper: { lr: 0.1, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
};

const steep = (factor: number) => ({
  objective: {
    kind: 'formula',
    formula: `${factor}*(x^2 + 10*y^2)`,
    domain: [
      [-4, 4],
      [-2, 2],
    ],
    start: [-3, 1],
  },
  steps: 200,
  runs: [run('sgd', { lr: 0.02 }), run('adam', { lr: 0.1 })],
});

const arrives = 1e-3;
const hop = spread(0, [0, 0], 100);
/** Where Adam is after 20 steps, on the surface and on the hundredfold one. */
const adamPasses = below(distance(1, [-1.119, -0.271], 20), 0.01);
const firstSteps = ratio(stepLength(1, 1), stepLength(0, 1));

export const lesson = defineLesson({
  id: 'adaptive',
  hide: ['maps'],
  labs: {
    adagrad: { experiment: stretched(run('adagrad', { lr: 0.5 })) },
    valley: {
      experiment: valley(
        run('adagrad', { lr: 0.3 }),
        run('rmsprop', { lr: 0.01, alpha: 0.9 }),
        run('adam', { lr: 0.1 }),
      ),
    },
    rmsprop: { experiment: stretched(run('rmsprop', { lr: 0.1, alpha: 0.9 })) },
    adam: { experiment: stretched(run('adam', { lr: 0.1 })) },
    correction: { experiment: stretched(run('adam', { lr: 0.1 }), uncorrected) },
    plain: { experiment: steep(1) },
    hundredfold: { experiment: steep(100) },
    'adam-tuned': { experiment: stretched(run('adam', { lr: 0.2, beta1: 0.7 })) },
    'momentum-tuned': { experiment: stretched(run('momentum', { lr: 0.03, momentum: 0.7 })) },
  },
  claims: {
    'half-a-unit-each': {
      lab: 'adagrad',
      holds: all(near(coordinate('x', 0, 1), -3.5, 0.01), near(coordinate('y', 0, 1), 0.5, 0.01)),
    },
    'adam-first': {
      lab: 'valley',
      holds: all(
        between(250, steps(2, 0.1), 450),
        between(600, steps(1, 0.1), 900),
        above(loss(0), 1),
      ),
    },
    'hops-on': { lab: 'rmsprop', holds: between(0.03, hop, 0.2) },
    'three-times': { lab: 'correction', holds: between(2.8, firstSteps, 3.5) },
    'sgd-was-fine': { lab: 'plain', holds: all(below(loss(0), arrives), adamPasses) },
    'same-path': {
      lab: 'hundredfold',
      holds: all(diverged(0), adamPasses, endsAt(1, [0, 0], 0.01)),
    },
    'adam-can': { lab: 'adam-tuned', holds: below(stepsToStay(0, arrives), 50) },
    'momentum-can': { lab: 'momentum-tuned', holds: below(stepsToStay(0, arrives), 40) },
  },
  steps: [
    {
      id: 'first-step',
      kind: 'predict',
      lab: 'adagrad',
      ask: {
        kind: 'choice',
        at: 1,
        choices: {
          across: all(above(coordinate('x', 0), -3.8), below(coordinate('y', 0), 0.1)),
          'mostly-across': all(below(coordinate('x', 0), -3.9), below(coordinate('y', 0), 0.7)),
          equal: all(near(coordinate('x', 0), -3.5, 0.1), near(coordinate('y', 0), 0.5, 0.1)),
        },
      },
    },
    {
      id: 'own-rate',
      kind: 'try',
      lab: 'adagrad',
      open: ['inspector'],
      point: [{ kind: 'control', control: 'inspector' }],
      until: all(inspector, played(10)),
      solution: { view: { inspector: true } },
    },
    {
      id: 'valley',
      kind: 'predict',
      lab: 'valley',
      ask: {
        kind: 'order',
        items: { adagrad: steps(0, 0.1), rmsprop: steps(1, 0.1), adam: steps(2, 0.1) },
        traps: ['adagrad', 'rmsprop'],
      },
    },
    { id: 'forget', kind: 'read', lab: 'rmsprop' },
    {
      id: 'hop',
      kind: 'predict',
      lab: 'rmsprop',
      ask: {
        kind: 'choice',
        choices: {
          settles: below(hop, 0.01),
          hops: between(0.01, hop, 1),
          flies: above(hop, 1),
        },
      },
    },
    {
      id: 'adam',
      kind: 'read',
      lab: 'adam',
      view: { inspector: true, step: 1 },
      point: [{ kind: 'control', control: 'inspector' }],
    },
    {
      id: 'correction',
      kind: 'predict',
      lab: 'correction',
      ask: {
        kind: 'choice',
        at: 1,
        choices: {
          tiny: below(firstSteps, 0.7),
          same: between(0.7, firstSteps, 1.4),
          'too-long': above(firstSteps, 1.4),
        },
      },
    },
    {
      id: 'hundredfold',
      kind: 'predict',
      lab: 'hundredfold',
      ask: {
        kind: 'choice',
        choices: {
          both: all(diverged(0), diverged(1)),
          descent: all(diverged(0), endsAt(1, [0, 0], 0.1)),
          adam: all(not(diverged(0)), diverged(1)),
          neither: all(endsAt(0, [0, 0], 0.1), endsAt(1, [0, 0], 0.1)),
        },
      },
    },
    {
      id: 'tune',
      kind: 'try',
      lab: 'adam',
      open: ['rate', 'hyper'],
      point: [
        { kind: 'control', control: 'rate', run: 0 },
        { kind: 'control', control: 'hyper', run: 0 },
      ],
      until: all(below(stepsToStay(0, arrives), 65), played()),
      solution: { lab: 'adam-tuned' },
    },
  ],
  sources: [
    {
      title: 'Adaptive Subgradient Methods for Online Learning and Stochastic Optimization',
      authors: 'Duchi, Hazan, Singer',
      year: 2011,
      url: 'https://jmlr.org/papers/v12/duchi11a.html',
    },
    {
      title: 'Lecture 6.5: rmsprop',
      authors: 'Tieleman, Hinton',
      year: 2012,
      url: 'https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf',
    },
    {
      title: 'Adam: A Method for Stochastic Optimization',
      authors: 'Kingma, Ba',
      year: 2015,
      url: 'https://arxiv.org/abs/1412.6980',
    },
  ],
});
