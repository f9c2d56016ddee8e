/* A line through points, as a lab: what the lessons on surfaces and on mini-batches share. */

export type Points = readonly (readonly [number, number])[];

/** About v = 1.5 u - 0.5; least squares give 1.481 u - 0.5. */
export const linePoints: Points = [
  [-2, -3.2],
  [-1.6, -3.1],
  [-1.2, -2.05],
  [-0.9, -2.2],
  [-0.5, -1.15],
  [-0.2, -0.9],
  [0.2, 0],
  [0.5, -0.05],
  [0.9, 1],
  [1.2, 1.4],
  [1.6, 1.65],
  [2, 2.6],
];

export const SQUARES = 'mean((x*u + y - v)^2)';
export const ABSOLUTE = 'mean(abs(x*u + y - v))';

/** Descent on slope and intercept, all points a step where `batchSize` is not given. */
export const lineFit = (
  points: Points,
  steps: number,
  { formula = SQUARES, batchSize = points.length } = {},
) => ({
  objective: {
    kind: 'fit',
    formula,
    names: ['slope', 'intercept'],
    data: { kind: 'points', points },
    batchSize,
    domain: [
      [-4, 4],
      [-4, 4],
    ],
    start: [-3, 3],
  },
  steps,
  runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
});
