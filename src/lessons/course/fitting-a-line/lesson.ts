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
} from '../../schema/say';
import { ABSOLUTE, lineFit, linePoints, type Points, SQUARES } from '../line-fit';

const outlier = [2, -7] as const;
const lastLow = linePoints.map(([u, v]) => [u, u === 2 ? -5 : v] as const);
const shifted = linePoints.map(([u, v]) => [u + 4, v] as const);

/** sin(1.5 u), rounded. */
const wave: Points = [
  [-3, 0.98],
  [-2.57, 0.65],
  [-2.14, 0.07],
  [-1.71, -0.55],
  [-1.29, -0.93],
  [-0.86, -0.96],
  [-0.43, -0.6],
  [0, 0],
  [0.43, 0.6],
  [0.86, 0.96],
  [1.29, 0.93],
  [1.71, 0.55],
  [2.14, -0.07],
  [2.57, -0.65],
  [3, -0.98],
];

const line = (points: Points, formula = SQUARES) => lineFit(points, 100, { formula });

const sine = (frequency: number) => ({
  objective: {
    kind: 'fit',
    formula: 'mean((y*sin(x*u) - v)^2)',
    names: ['frequency', 'amplitude'],
    data: { kind: 'points', points: wave },
    batchSize: wave.length,
    domain: [
      [0, 5],
      [-1, 2],
    ],
    start: [frequency, 1],
  },
  steps: 200,
  runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
});

export const lesson = defineLesson({
  id: 'fitting-a-line',
  hide: ['maps', 'learning-rates', 'inspector'],
  labs: {
    line: { experiment: line(linePoints) },
    'last-low': { experiment: line(lastLow) },
    outlier: { experiment: line([...linePoints, outlier]) },
    absolute: {
      experiment: line([...linePoints, outlier], ABSOLUTE),
    },
    shifted: { experiment: line(shifted) },
    'wave-near': { experiment: sine(2.3) },
    'wave-far': { experiment: sine(3.5) },
  },
  claims: {
    'near-the-law': { lab: 'line', holds: endsAt(0, [1.48, -0.5], 0.05) },
    'pulled-over': { lab: 'outlier', holds: near(coordinate('x', 0), 0.68, 0.1) },
    'hardly-moved': { lab: 'absolute', holds: between(1.2, coordinate('x', 0), 1.6) },
    'shifted-off': { lab: 'shifted', holds: above(highest('loss', 0), 1e6) },
    'false-wave': {
      lab: 'wave-far',
      holds: all(endsAt(0, [3.92, 0.21], 0.15), above(loss(0), 0.4)),
    },
    'true-wave': {
      lab: 'wave-near',
      holds: all(endsAt(0, [1.5, 1], 0.05), below(loss(0), 0.001)),
    },
  },
  steps: [
    {
      id: 'points-and-line',
      kind: 'read',
      lab: 'line',
      view: { layers: { points: false } },
      point: [{ kind: 'control', control: 'data-plot' }],
    },
    {
      id: 'lowest',
      kind: 'predict',
      lab: 'line',
      view: { layers: { points: false, contours: false, heatMap: false } },
      ask: {
        kind: 'place',
        run: 0,
        within: 0.55,
        traps: {
          swapped: { at: [-0.5, 1.5], within: 0.8 },
          sign: { at: [-1.5, -0.5], within: 0.8 },
          origin: { at: [0, 0], within: 0.6 },
        },
      },
    },
    {
      id: 'drag',
      kind: 'try',
      lab: 'line',
      open: ['data-points'],
      point: [{ kind: 'control', control: 'data-points' }],
      until: all(below(coordinate('x', 0), 1), played()),
      solution: { lab: 'last-low' },
    },
    {
      id: 'outlier',
      kind: 'predict',
      lab: 'outlier',
      view: { layers: { points: false } },
      ask: {
        kind: 'choice',
        choices: {
          little: above(coordinate('x', 0), 1.3),
          half: between(0.4, coordinate('x', 0), 1),
          falling: below(coordinate('x', 0), -0.5),
        },
      },
    },
    {
      id: 'absolute',
      kind: 'predict',
      lab: 'absolute',
      view: { layers: { points: false } },
      ask: {
        kind: 'choice',
        choices: {
          little: above(coordinate('x', 0), 1.15),
          half: between(0.4, coordinate('x', 0), 1),
          falling: below(coordinate('x', 0), -0.5),
        },
      },
    },
    {
      id: 'shifted',
      kind: 'predict',
      lab: 'shifted',
      ask: {
        kind: 'choice',
        choices: {
          same: below(distance(0, [1.48, -6.42], 60), 0.5),
          slower: between(0.5, distance(0, [1.48, -6.42], 60), 100),
          flies: above(distance(0, [1.48, -6.42], 60), 1000),
        },
      },
    },
    {
      id: 'wave',
      kind: 'predict',
      lab: 'wave-far',
      view: { layers: { points: false, contours: false, heatMap: false } },
      ask: {
        kind: 'choice',
        choices: {
          true: endsAt(0, [1.5, 1], 0.3),
          false: all(above(coordinate('x', 0), 2.5), above(loss(0), 0.2)),
          nowhere: above(highest('loss', 0), 100),
        },
      },
    },
    {
      id: 'many-hollows',
      kind: 'read',
      lab: 'wave-near',
      view: { playing: true },
      open: ['start'],
    },
  ],
  sources: [
    {
      title: 'Gauss and the Invention of Least Squares',
      authors: 'Stigler',
      year: 1981,
      url: 'https://doi.org/10.1214/aos/1176345451',
    },
    {
      title: 'Robust Estimation of a Location Parameter',
      authors: 'Huber',
      year: 1964,
      url: 'https://doi.org/10.1214/aoms/1177703732',
    },
    {
      title: 'Efficient BackProp',
      authors: 'LeCun, Bottou, Orr, Müller',
      year: 1998,
      url: 'https://doi.org/10.1007/3-540-49430-8_2',
    },
  ],
});
